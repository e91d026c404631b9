import type { Tx } from '@stockroom/db/db';
import type { OrderStatus } from '@stockroom/db/tables/orders';
import { lockOrder, type LockedOrder } from '../orders/lock-order.ts';
import { closeEach } from './close-payments.ts';
import { lockPayments, type LockedPayment } from './lock-payments.ts';

export type StartedPayment =
  /** A session is open already: this is where the customer pays. */
  | { kind: 'open'; url: string }
  /** A session is to be opened under the payment's key; then comes `recordOpened`. */
  | { kind: 'opening'; order: LockedOrder; payment: LockedPayment; payUntil: Date }
  /** Paid, cancelled, expired, or about to expire. */
  | { kind: 'not_payable'; status: OrderStatus }
  /** The session of a provider that the shop has left must be closed first. */
  | { kind: 'wait' };

/**
 * Makes ready to ask a customer for an order's money. Safe to repeat and to run twice at once: an
 * order has at most one payment that is being opened or open, and everybody gets that one.
 */
export async function startPayment(
  tx: Tx,
  orderId: string,
  provider: string,
  now = new Date(),
): Promise<StartedPayment | undefined> {
  const order = await lockOrder(tx, { id: orderId });
  if (!order) return undefined;
  if (!isPayable(order, now)) return { kind: 'not_payable', status: order.status };
  const payUntil = order.reservedUntil;

  const payments = await lockPayments(tx, order);
  const unended = payments.find(({ status }) => status === 'opening' || status === 'open');
  if (unended && unended.provider !== provider) {
    await closeEach(tx, [unended]);
    return { kind: 'wait' };
  }
  if (unended?.status === 'open' && unended.url) return { kind: 'open', url: unended.url };
  const payment = unended ?? (await insertPayment(tx, order, provider));
  return { kind: 'opening', order, payment, payUntil };
}

/** Whether money for it is welcome now: its stock is held, and stays so for a while yet. */
export function isPayable(
  order: LockedOrder,
  now: Date,
): order is LockedOrder & { reservedUntil: Date } {
  return (
    order.status === 'awaiting_payment' && order.reservedUntil !== null && order.reservedUntil > now
  );
}

async function insertPayment(tx: Tx, order: LockedOrder, provider: string): Promise<LockedPayment> {
  const row = await tx
    .insertInto('payments')
    .values({
      order_id: order.id,
      provider,
      currency: order.currency,
      amount: order.totalAmount,
      provider_ref: null,
      url: null,
      paid_currency: null,
    })
    .returning(['id', 'key', 'created_at'])
    .executeTakeFirstOrThrow();
  return {
    id: row.id,
    key: row.key,
    orderId: order.id,
    provider,
    ref: null,
    url: null,
    status: 'opening',
    currency: order.currency,
    amount: order.totalAmount,
    paidAmount: 0,
    paidCurrency: null,
    refundedAmount: 0,
    createdAt: row.created_at,
  };
}
