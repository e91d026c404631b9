import type { Db } from '@stockroom/db/db';
import { ShopError } from '../shop-error.ts';
import { countHit, type Hit } from './count-hit.ts';

/** Counts a hit where too many are no refusal, but change what happens. As little inside a transaction. */
export async function isWithinLimit(db: Db, hit: Hit): Promise<boolean> {
  try {
    await countHit(db, hit);
    return true;
  } catch (error) {
    if (error instanceof ShopError && error.refusal.code === 'too_many_requests') return false;
    throw error;
  }
}
