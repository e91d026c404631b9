import type { Auth } from '@stockroom/auth/create-auth';
import { demoPassword, seedDemoAccounts } from '@stockroom/auth/seed-demo-accounts';
import type { Db } from '@stockroom/db/db';
import type { Transact } from '@stockroom/db/transact';
import { seedDemoDiscounts } from '@stockroom/domain/shop/seed-demo-discounts';
import type { Progress, Steps } from '../steps.ts';

/** Who can sign in to a demo shop, all with the same password. */
export const demoSignIns = {
  owner: 'owner@stockroom.test',
  customer: 'customer@stockroom.test',
  password: demoPassword,
} as const;

interface DemoShop {
  db: Db;
  transact: Transact;
}

/** Puts one part of the demo shop into the database; tells how far it is, between 0 and 1. */
type Seed = (shop: DemoShop, auth: Auth, progress: Progress) => Promise<void>;

/**
 * What the demo shop consists of, in the order in which it is made. The accounts come last: they
 * are what tells the next start that there is nothing left to do.
 */
const demoParts: readonly { name: string; seed: Seed }[] = [
  {
    name: 'Fill the shelves',
    seed: async ({ transact }, _auth, progress) => {
      const { seedDemoGoods } = await import('@stockroom/goods/seed-demo-goods');
      await transact((tx) => seedDemoGoods(tx, progress));
    },
  },
  {
    name: 'Print discount codes',
    seed: ({ transact }) => transact((tx) => seedDemoDiscounts(tx)),
  },
  {
    name: 'Make the demo accounts and their journal',
    seed: async ({ transact }, { hashing }) => {
      const { seedDemoJournal } = await import('./seed-demo-journal.ts');
      await seedDemoAccounts(transact, hashing, seedDemoJournal);
    },
  },
];

/** Only ever into a database without accounts of its own; returns whether it did. */
export async function seedDemo(shop: DemoShop, auth: Auth, steps: Steps): Promise<boolean> {
  const account = await shop.db.selectFrom('accounts').select('id').limit(1).executeTakeFirst();
  if (account) return false;
  for (const { name, seed } of demoParts) {
    await steps.run(name, (progress) => seed(shop, auth, progress));
  }
  return true;
}
