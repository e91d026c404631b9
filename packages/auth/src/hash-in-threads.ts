import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Piscina } from 'piscina';
import type { HashTask } from './hash-worker.ts';

/** How many hashes are made at the same time, however many ask. */
export const threads = 2;

let pool: Piscina<HashTask, string> | undefined;

/** Made with the first hash, and ended a while after the last: a shop at rest has no such threads. */
function workers(): Piscina<HashTask, string> {
  pool ??= new Piscina<HashTask, string>({
    filename: new URL('./hash-worker.ts', import.meta.url).href,
    name: 'derive',
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 20_000,
    // Whoever only looks at the shop comes first: a hash takes what the processors have left.
    niceIncrement: 10,
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
