import { scryptSync } from 'node:crypto';

export interface HashTask {
  password: string;
  salt: string;
}

/** As better-auth hashes, so that either reads what the other has written. */
const cost = { N: 16_384, r: 16, p: 1 };
const keyLength = 64;

/**
 * In a thread of its own, and in that thread itself: the asynchronous scrypt would run in the four
 * threads that reading files needs as well, at the priority of everything else.
 */
export function derive({ password, salt }: HashTask): string {
  const maxmem = 128 * cost.N * cost.r * 2;
  return scryptSync(password.normalize('NFKC'), salt, keyLength, { ...cost, maxmem }).toString(
    'hex',
  );
}
