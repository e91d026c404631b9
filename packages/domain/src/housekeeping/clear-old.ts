import type { Tx } from '@stockroom/db/db';
import { finishErasures } from '../privacy/erase-person.ts';
import { clearOldHits } from '../rate-limits/clear-old-hits.ts';
import { clearDoneRequests } from '../requests/clear-done-requests.ts';
import { clearExpiredSignIns } from './clear-expired-sign-ins.ts';
import { clearOldCarts } from './clear-old-carts.ts';
import { clearUsedChallenges } from './clear-used-challenges.ts';

export interface Cleared {
  hits: number;
  signIns: number;
  carts: number;
  challenges: number;
  /** By whose ids nobody asks again. */
  requests: number;
  /** Orders whose customer had asked to be forgotten. */
  orders: number;
}

/** Forgets what nobody will ask for again; a job does it every hour. Says how many rows went. */
export async function clearOld(tx: Tx): Promise<Cleared> {
  return {
    hits: await clearOldHits(tx),
    signIns: await clearExpiredSignIns(tx),
    carts: await clearOldCarts(tx),
    challenges: await clearUsedChallenges(tx),
    requests: await clearDoneRequests(tx),
    orders: await finishErasures(tx),
  };
}
