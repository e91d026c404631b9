import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Challenge } from '@stockroom/contract/message-limits';
import { ShopError } from '../shop-error.ts';

/**
 * What robots have to pay. Sixteen bits were 0.09 s of a core in the middle of forty measured runs, 0.4 s
 * in the longest; a person spends them while typing, and does not notice.
 */
const bits = 16;
/** Nobody writes a name, an address and a sentence faster. */
const youngestSeconds = 3;
/** A form may stay open over night. */
const oldestSeconds = 24 * 3600;

/** A challenge that was served by this shop and may be used now. */
export interface HeldChallenge {
  id: string;
  /** Whether its work was done; a browser without scripts cannot. */
  solved: boolean;
}

/**
 * Served with each form. It is kept nowhere: the signature says that it is ours, and when it was made.
 * Any server process that has the key can read it.
 */
export function serveChallenge(key: string, now = Date.now()): Challenge {
  const facts = `${now.toString(36)}.${bits}.${randomBytes(12).toString('base64url')}`;
  return { token: `${facts}.${sign(key, facts)}`, bits, notBeforeSeconds: youngestSeconds };
}

/**
 * One hash, whatever the difficulty. A proof is optional; a wrong one is refused.
 * @throws challenge_too_young, challenge_stale
 */
export function readChallenge(
  key: string,
  { token, proof }: { token: string; proof: string | undefined },
  now = Date.now(),
): HeldChallenge {
  const [at = '', asked = '', id = '', signature = '', ...more] = token.split('.');
  if (more.length > 0 || !isSigned(key, `${at}.${asked}.${id}`, signature)) throw stale();
  const age = (now - Number.parseInt(at, 36)) / 1000;
  // A second of the future: the clocks of two servers differ.
  if (age > oldestSeconds || age < -1) throw stale();
  if (age < youngestSeconds) {
    const retryAfterSeconds = Math.ceil(youngestSeconds - age);
    throw new ShopError({ code: 'challenge_too_young', retryAfterSeconds });
  }
  if (proof === undefined) return { id, solved: false };
  if (leadingZeroBits(sha256(`${token}:${proof}`)) < Number(asked)) throw stale();
  return { id, solved: true };
}

function stale(): ShopError {
  return new ShopError({ code: 'challenge_stale' });
}

/** 128 bits: nobody guesses one online. */
function sign(key: string, facts: string): string {
  const mac = createHmac('sha256', key).update(`contact challenge ${facts}`).digest();
  return mac.subarray(0, 16).toString('base64url');
}

function isSigned(key: string, facts: string, signature: string): boolean {
  const expected = Buffer.from(sign(key, facts));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function leadingZeroBits(hash: Buffer): number {
  let zeros = 0;
  for (const byte of hash) {
    if (byte !== 0) return zeros + Math.clz32(byte) - 24;
    zeros += 8;
  }
  return zeros;
}
