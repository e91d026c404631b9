import { erasePerson } from '@stockroom/domain/privacy/erase-person';
import { testDatabase } from '@stockroom/testing/database';
import { addAccount, addShop, addVariant } from '@stockroom/testing/rows';
import { beforeAll, expect, test, vi } from 'vitest';
import { callerOf, type TestCaller } from './caller.fixture.ts';

const database = testDatabase();
const { db, transact, pool } = database;
beforeAll(() => addShop(transact));

/** What the account does while it is being erased: begun before the end of that, answered after it. */
async function duringErasure(act: (call: TestCaller['call']) => Promise<unknown>) {
  const { id, email } = await addAccount(db);
  const account = { id, email, role: 'customer', name: 'Ada', emailVerified: true } as const;
  const { call, ctx } = callerOf(database, { account });
  ctx.lookAgain = async () => {
    const found = db.selectFrom('accounts').select('id').where('id', '=', id);
    return (await found.executeTakeFirst()) ? account : null;
  };
  const acting = await transact(async (tx) => {
    await erasePerson(tx, { kind: 'customer' }, { accountId: id, provenEmail: email });
    const answered = act(call).then(
      () => 'done',
      (error: unknown) => error,
    );
    await vi.waitFor(async () => {
      const { rows } = await pool.query(
        `select from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`,
      );
      expect(rows).toHaveLength(1);
    });
    // Not awaited in here: it waits for this transaction.
    return { answered };
  });
  return await acting.answered;
}

const refused = { code: 'UNAUTHORIZED', cause: { refusal: { code: 'sign_in_required' } } };

test('who fills a cart while the account is erased is told to sign in, and not that we are broken', async () => {
  const { id: variantId } = await addVariant(db);
  expect(
    await duringErasure((call) => call.cart.setLine({ variantId, quantity: 1 })),
  ).toMatchObject(refused);
  const carts = db.selectFrom('carts').select('id').where('account_id', 'is not', null);
  expect(await carts.execute()).toEqual([]);
});

test('so is who keeps an address at that moment', async () => {
  const address = { name: 'Ada', line1: '1 Street', city: 'Leeds', postcode: 'LS1 1AA' };
  const add = (call: TestCaller['call']) =>
    call.account.addresses.add({ ...address, country: 'GB' });
  expect(await duringErasure(add)).toMatchObject({ cause: { refusal: expect.anything() } });
});
