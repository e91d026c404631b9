import { randomUUID } from 'node:crypto';
import type { Money } from '@stockroom/contract/money';
import type { Db } from '@stockroom/db/db';
import { jobsSchema } from '@stockroom/db/migrate';
import type { Transact } from '@stockroom/db/transact';
import { type PlacedOrder, placeOrder } from '@stockroom/domain/orders/place-order';
import { recordOpened } from '@stockroom/domain/payments/record-opened';
import { recordProviderEvent } from '@stockroom/domain/payments/record-provider-event';
import { startPayment } from '@stockroom/domain/payments/start-payment';
import { sql } from 'kysely';
import { addGuestCart, addVariant, type AddedVariant, nextNumber, placeInput } from './rows.ts';

interface Handles {
  db: Db;
  transact: Transact;
}

export interface AddedOrder {
  order: PlacedOrder;
  variant: AddedVariant;
}

/** A guest's unpaid order of one line, of a new variant unless one is given. */
export async function addOrder(
  { db, transact }: Handles,
  values: { variant?: AddedVariant; onHand?: number; quantity?: number; code?: string } = {},
): Promise<AddedOrder> {
  const variant = values.variant ?? (await addVariant(db, { onHand: values.onHand ?? 10 }));
  const line = { variantId: variant.id, quantity: values.quantity ?? 1 };
  const cart = await addGuestCart(transact, [line]);
  if (values.code !== undefined) {
    await db
      .updateTable('carts')
      .set((eb) => ({
        discount_id: eb
          .selectFrom('discounts')
          .select('id')
          .where('code', '=', values.code ?? ''),
      }))
      .where('token_hash', '=', 'tokenHash' in cart.key ? cart.key.tokenHash : null)
      .execute();
  }
  const input = await placeInput(db);
  const order = await transact((tx) => placeOrder(tx, { cart: cart.key, accountId: null }, input));
  return { order, variant };
}

export interface AddedPayment {
  id: string;
  key: string;
  ref: string;
  amount: Money;
}

/** The next payment of an order, with a session that a provider is said to have opened. */
export async function addOpenPayment(
  { transact }: Pick<Handles, 'transact'>,
  order: PlacedOrder,
  provider = 'test-bank',
): Promise<AddedPayment> {
  const started = await transact((tx) => startPayment(tx, order.id, provider));
  if (started?.kind !== 'opening') throw new Error(`The payment is not to open: ${started?.kind}`);
  const { id, key, amount, currency } = started.payment;
  const ref = `session-${nextNumber()}`;
  await transact((tx) => recordOpened(tx, id, { ref, url: `https://bank.test/${ref}` }));
  return { id, key, ref, amount: { amount, currency } };
}

/** A guest's order whose money has come. */
export async function addPaidOrder(
  handles: Handles,
  values: Parameters<typeof addOrder>[1] = {},
): Promise<AddedOrder & { payment: AddedPayment }> {
  const added = await addOrder(handles, values);
  const payment = await addOpenPayment(handles, added.order);
  const { ref, amount } = payment;
  await handles.transact((tx) =>
    recordProviderEvent(tx, 'test-bank', {
      id: randomUUID(),
      ref,
      key: null,
      kind: 'paid',
      paid: amount,
    }),
  );
  return { ...added, payment };
}

/** The time in which the order holds its stock is over. */
export async function endReservation(db: Db, order: { id: string }): Promise<void> {
  await db
    .updateTable('orders')
    .set({ reserved_until: new Date(Date.now() - 1_000) })
    .where('id', '=', order.id)
    .where('status', '=', 'awaiting_payment')
    .execute();
}

export interface Books {
  status: string;
  /** Minor units that the shop keeps: paid, and not on their way back. */
  kept: number;
  refunds: { amount: number; reason: string; status: string }[];
  timeline: string[];
  mails: string[];
}

/** Everything about an order that money, stock and mail must agree on. */
export async function readBooks(db: Db, { id }: { id: string }): Promise<Books> {
  const { status } = await db
    .selectFrom('orders')
    .select('status')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const payments = await db
    .selectFrom('payments')
    .select(['paid_amount', 'refunded_amount'])
    .where('order_id', '=', id)
    .execute();
  const refunds = await db
    .selectFrom('refunds as r')
    .innerJoin('payments as p', 'p.id', 'r.payment_id')
    .select(['r.amount', 'r.reason', 'r.status'])
    .where('p.order_id', '=', id)
    .orderBy('r.id')
    .execute();
  const events = await db
    .selectFrom('order_events')
    .select('kind')
    .where('order_id', '=', id)
    .orderBy('id')
    .execute();
  const mails = await db
    .selectFrom('mails')
    .select('kind')
    .where('order_id', '=', id)
    .orderBy('id')
    .execute();
  return {
    status,
    kept: payments.reduce((sum, row) => sum + row.paid_amount - row.refunded_amount, 0),
    refunds,
    timeline: events.map(({ kind }) => kind),
    mails: mails.map(({ kind }) => kind),
  };
}

export async function readReserved(db: Db, variant: { id: string }): Promise<number> {
  return (await readStock(db, variant)).reserved;
}

export async function readStock(
  db: Db,
  variant: { id: string },
): Promise<{ onHand: number; reserved: number }> {
  return await db
    .selectFrom('variants')
    .select(['on_hand as onHand', 'reserved'])
    .where('id', '=', variant.id)
    .executeTakeFirstOrThrow();
}

/** What jobs of one kind were sent with, in no particular order. */
export async function readJobs(db: Db, name: string): Promise<unknown[]> {
  const { rows } = await sql<{ data: unknown }>`
    select data from ${sql.table(`${jobsSchema}.job`)} where name = ${name}`.execute(db);
  return rows.map(({ data }) => data);
}
