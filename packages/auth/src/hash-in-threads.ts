import { randomBytes, timingSafeEqual } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { HashTask } from './hash-worker.ts';

/** How many hashes are made at the same time, however many ask: one core is left to all the rest. */
export const threads = Math.max(1, Math.min(2, availableParallelism() - 1));

let pool: Piscina<HashTask, string> | undefined;

/** Made with the first hash, and ended a while after the last: a shop at rest has no such threads. */
function workers(): Piscina<HashTask, string> {
  pool ??= new Piscina<HashTask, string>({
    filename: new URL('./hash-worker.ts', import.meta.url).href,
    name: 'derive',
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 20_000,
    // Whoever only looks at the shop comes first. Not 19, with which nobody would ever be signed in on
    // a machine that has much else to do: a third of what other threads get.
    niceIncrement: 5,
    resourceLimits: { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 4 },
  });
  return pool;
}

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16).toString('hex');
  return `${salt}:${await workers().run({ password, salt })}`;
}

export async function verifyPassword(proof: { hash: string; password: string }): Promise<boolean> {
  const [salt, key] = proof.hash.split(':');
  if (!salt || !key) return false;
  const derived = Buffer.from(await workers().run({ password: proof.password, salt }), 'hex');
  const expected = Buffer.from(key, 'hex');
  return derived.length === expected.length && timingSafeEqual(derived, expected);
}
