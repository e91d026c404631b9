import { testDatabase } from '@stockroom/testing/database';
import { addOrder } from '@stockroom/testing/payment-rows';
import { addShop } from '@stockroom/testing/rows';
import type { KyselyPlugin } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { cancelOrder } from './cancel-order.ts';
import { readOrder } from './read-order.ts';

const { db, transact } = testDatabase();
beforeAll(() => addShop(transact));

it('shows no event of which the state is not shown, when both change in the middle of reading', async () => {
  const { order } = await addOrder({ db, transact });
  let queries = 0;
  const afterTheFirst: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      queries += 1;
      if (queries === 1) await transact((tx) => cancelOrder(tx, { kind: 'customer' }, order));
      return result;
    },
  };
  const read = await readOrder(db.withPlugin(afterTheFirst), order);
  // What is missing from the timeline is told to whoever watches from its last event on.
  expect(read.timeline.map(({ kind }) => kind)).toEqual(['placed']);
  expect(read.status).toBe('cancelled');
  expect(queries).toBeGreaterThan(1);
});
