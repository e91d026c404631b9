import type { Db } from '@stockroom/db/db';
import type { Transact } from '@stockroom/db/transact';
import type { Progress } from '../steps.ts';

/** Puts one part of the demo shop into the database; told how far it is, between 0 and 1. */
export type Seed = (shop: { db: Db; transact: Transact }, progress: Progress) => Promise<void>;

/** What the demo shop consists of, in the order in which it is made. */
export const demoParts: readonly { name: string; seed: Seed }[] = [];

/** Who can sign in to a demo shop, all with the same password. */
export const demoSignIns = {
  owner: 'owner@stockroom.test',
  customer: 'customer@stockroom.test',
  password: 'stockroom-demo',
} as const;

/** A shop that has anything of its own is never touched. */
export async function isEmpty(db: Db): Promise<boolean> {
  const [product, account] = await Promise.all([
    db.selectFrom('products').select('id').limit(1).executeTakeFirst(),
    db.selectFrom('accounts').select('id').limit(1).executeTakeFirst(),
  ]);
  return !product && !account;
}
