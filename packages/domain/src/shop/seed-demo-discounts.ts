import type { Tx } from '@stockroom/db/db';

/** Codes to try in the demo shop; each shows another kind of answer. */
export async function seedDemoDiscounts(tx: Tx): Promise<void> {
  await tx
    .insertInto('discounts')
    .values([
      { code: 'WELCOME10', kind: 'percent', basis_points: 1000 },
      { code: 'FIVER', kind: 'amount', amount: 500, minimum_amount: 2500 },
      { code: 'FIRST20', kind: 'percent', basis_points: 2000, use_limit: 20 },
      { code: 'SPRING2011', kind: 'percent', basis_points: 1500, ends_at: '2011-06-01T00:00:00Z' },
    ])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
