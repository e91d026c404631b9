import { z } from 'zod';
import type { SecretStore } from './secret-store.ts';

/** One value of a secret store, read once and held in memory from then on. */
export interface KeptValue<Value> {
  read: () => Promise<Value>;
  /**
   * What it becomes is made of what it is at that moment, in one go: two answers that come at once do not
   * lose one another's change. Resolves when it is in memory; writing follows.
   */
  change: (make: (before: Value) => Value) => Promise<Value>;
  /** Resolves when nothing waits to be written. */
  written: () => Promise<void>;
}

export interface KeptValueOptions<Value> {
  store: SecretStore;
  key: string;
  /** The shop that it is of: what one shop has given is never shown to another. */
  address: string;
  /** An older build may have kept something else. */
  schema: z.ZodType<Value>;
  /** What it is where nothing, or nothing that can be read, is kept. Never written. */
  none: Value;
}

export function keptValue<Value>(options: KeptValueOptions<Value>): KeptValue<Value> {
  const { store, key, none } = options;
  let current = none;
  let reading: Promise<void> | undefined;
  let writing = Promise.resolve();

  const read = async () => {
    reading ??= readKept(options).then((value) => {
      current = value;
    });
    await reading;
    return current;
  };

  /** One after the other, each what is current by then. */
  async function write(): Promise<void> {
    if (current === none) await store.remove(key);
    else await store.write(key, JSON.stringify({ address: options.address, value: current }));
  }

  return {
    read,
    async change(make) {
      await read();
      const before = current;
      current = make(before);
      // A key store that fails (the phone has just been restored, its lock was taken off) costs what was
      // to be kept over a restart, and nothing else.
      if (current !== before) writing = writing.then(write).catch(() => {});
      return current;
    },
    written: () => writing,
  };
}

async function readKept<Value>(options: KeptValueOptions<Value>): Promise<Value> {
  const { store, key, address, schema, none } = options;
  try {
    const text = await store.read(key);
    if (text === null) return none;
    const kept = z.object({ address: z.string(), value: schema }).parse(JSON.parse(text));
    return kept.address === address ? kept.value : none;
  } catch {
    return none;
  }
}
