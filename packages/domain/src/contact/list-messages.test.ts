import { testDatabase } from '@stockroom/testing/database';
import { addAccount, addGuestCart, addShop, addVariant, placeInput } from '@stockroom/testing/rows';
import { beforeAll, expect, test } from 'vitest';
import { placeOrder } from '../orders/place-order.ts';
import { messageInput, messageRow, send, solved } from './contact.fixture.ts';
import { countMessages } from './count-messages.ts';
import { listMessages } from './list-messages.ts';
import { markMessageRead } from './mark-message-read.ts';
import { readMessage } from './read-message.ts';

const database = testDatabase();
const { db, transact } = database;
beforeAll(() => addShop(transact));

async function add(values: Parameters<typeof messageInput>[0] = {}): Promise<string> {
  const { receipt } = await send(database, messageInput({ ...solved(), ...values }));
  return (await messageRow(db, receipt)).id;
}
const ids = (page: { items: { id: string }[] }) => page.items.map(({ id }) => id);

test('pages from the newest to the oldest; spam is where it is looked for', async () => {
  const empty = { items: [], nextCursor: null };
  expect(await listMessages(db, { limit: 10 })).toEqual(empty);
  expect(await countMessages(db)).toEqual({ unread: 0, waiting: 0, unseenSpam: 0 });
  const made = [await add(), await add(), await add()].toReversed();
  const spam = await add({ website: 'x' });

  const first = await listMessages(db, { limit: 2 });
  const second = await listMessages(db, { limit: 2, cursor: first.nextCursor ?? '' });
  expect([...ids(first), ...ids(second)]).toEqual(made);
  expect(second.nextCursor).toBeNull();
  expect(ids(await listMessages(db, { limit: 9, status: 'spam' }))).toEqual([spam]);
  expect(ids(await listMessages(db, { limit: 9, status: 'closed' }))).toEqual([]);

  expect(await countMessages(db)).toEqual({ unread: 3, waiting: 3, unseenSpam: 1 });
  await transact((tx) => markMessageRead(tx, { id: made[0] ?? '' }));
  await transact((tx) => markMessageRead(tx, { id: spam }));
  expect(await countMessages(db)).toEqual({ unread: 2, waiting: 3, unseenSpam: 0 });
});

test('finds part of a name, an address, the words or the number of an order', async () => {
  const id = await add({
    name: 'Zoë Quux',
    email: 'zoe@quux.example',
    message: 'Is it 50% off?\nReally?',
    orderNumber: 'S-100077',
  });
  for (const query of ['zoë', 'QUUX.EX', '50% off', 's-100077']) {
    expect([query, ids(await listMessages(db, { limit: 9, query }))]).toEqual([query, [id]]);
  }
  for (const query of ['5_% off', '%quux%', 'S-10007', "' or 1=1"]) {
    expect([query, ids(await listMessages(db, { limit: 9, query }))]).toEqual([query, []]);
  }
  const [card] = (await listMessages(db, { limit: 1, query: 'zoë' })).items;
  expect(card).toMatchObject({ excerpt: 'Is it 50% off? Really?', unread: true });
});

test('a thread knows the orders of its address, and whether the one it names is among them', async () => {
  const { id: variantId } = await addVariant(db, { onHand: 9 });
  const place = async (email: string) => {
    const { key } = await addGuestCart(transact, [{ variantId, quantity: 1 }]);
    const input = await placeInput(db, { email });
    return await transact((tx) => placeOrder(tx, { cart: key, accountId: null }, input));
  };
  const own = await place('buyer@example.com');
  const stranger = await place('other@example.com');
  const id = await add({ email: 'buyer@example.com', orderNumber: stranger.number });
  const other = await add({ email: 'buyer@example.com', orderNumber: own.number });
  const gone = await add({ email: 'buyer@example.com', orderNumber: 'S-999999' });

  expect(await readMessage(db, { id })).toMatchObject({
    orderNumber: stranger.number,
    order: { number: stranger.number, sameAddress: false },
    orders: [{ number: own.number, total: own.total }],
    account: null,
    others: [{ id: gone }, { id: other }],
  });
  expect((await readMessage(db, { id: other })).order?.sameAddress).toBe(true);
  expect(await readMessage(db, { id: gone })).toMatchObject({
    orderNumber: 'S-999999',
    order: null,
  });
});

test('somebody who was signed in is named, whatever address they gave', async () => {
  const row = await addAccount(db);
  const account = { ...row, name: 'Ada Example', emailVerified: true, role: 'customer' as const };
  const { receipt } = await send(database, messageInput(solved()), { account });
  const { id } = await messageRow(db, receipt);
  expect((await readMessage(db, { id })).account).toEqual({
    name: 'Ada Example',
    email: row.email,
  });
  await expect(readMessage(db, { id: '424242' })).rejects.toMatchObject({
    refusal: { code: 'not_found', what: 'message' },
  });
});
