import { AsyncLocalStorage } from 'node:async_hooks';
import { ShopError } from '@stockroom/domain/shop-error';
import pLimit from 'p-limit';
import { hashPassword, threads, verifyPassword } from './hash-in-threads.ts';

export interface Hashing {
  hash: (password: string) => Promise<string>;
  verify: (proof: { hash: string; password: string }) => Promise<boolean>;
  /**
   * Takes the turn before the work and not at its first hash: for work that would otherwise wait
   * for its turn with a database connection in its hand.
   */
  inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

export interface HashingCaps {
  atOnce: number;
  /** Who would have to wait behind this many is told so at once. */
  waiting: number;
}

/**
 * A hash takes some 60 ms of a core, so the last of 64 waits two seconds, or a few where the
 * processors have much else to do.
 */
const usualCaps: HashingCaps = { atOnce: threads, waiting: 64 };

/**
 * Only so many hashes at once in this process, in threads that come after all others. Refuses with
 * `too_many_requests` when too many wait already: 'in a moment' is a better answer than minutes.
 */
export function capHashing(caps: HashingCaps = usualCaps): Hashing {
  const limit = pLimit(caps.atOnce);
  const turn = new AsyncLocalStorage<true>();

  async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (turn.getStore()) return await work();
    if (limit.activeCount + limit.pendingCount >= caps.atOnce + caps.waiting) {
      throw new ShopError({ code: 'too_many_requests', retryAfterSeconds: 3 });
    }
    return await limit(() => turn.run(true, work));
  }

  return {
    hash: (password) => inTurn(() => hashPassword(password)),
    verify: (proof) => inTurn(() => verifyPassword(proof)),
    inTurn,
  };
}
