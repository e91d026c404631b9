import type { Tx } from '@stockroom/db/db';
import { lockOrder, type LockedOrder } from '../orders/lock-order.ts';
import type { PaymentStatus } from './payment-status.ts';

/** A payment whose row, and whose order's row, this transaction holds. */
export interface LockedPayment {
  id: string;
  key: string;
  orderId: string;
  provider: string;
  /** The provider's name for the session; null while it has not been heard of. */
  ref: string | null;
  url: string | null;
  status: PaymentStatus;
  currency: string;
  amount: number;
  paidAmount: number;
  paidCurrency: string | null;
  refundedAmount: number;
  createdAt: Date;
}

/** All payments of an order that the caller has locked, the oldest first. */
export async function lockPayments(tx: Tx, order: LockedOrder): Promise<LockedPayment[]> {
  return await tx
    .selectFrom('payments')
    .select([
      'id',
      'key',
      'order_id as orderId',
      'provider',
      'provider_ref as ref',
      'url',
      'status',
      'currency',
      'amount',
      'paid_amount as paidAmount',
      'paid_currency as paidCurrency',
      'refunded_amount as refundedAmount',
      'created_at as createdAt',
    ])
    .where('order_id', '=', order.id)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
}

export interface LockedWithOrder {
  order: LockedOrder;
  payment: LockedPayment;
  /** Every payment of the order, this one among them. */
  payments: LockedPayment[];
}

/** One payment with its order, locked in the order that everybody keeps: the order first. */
export async function lockPayment(tx: Tx, paymentId: string): Promise<LockedWithOrder | undefined> {
  const found = await tx
    .selectFrom('payments')
    .select('order_id')
    .where('id', '=', paymentId)
    .executeTakeFirst();
  const order = found && (await lockOrder(tx, { id: found.order_id }));
  if (!order) return undefined;
  const payments = await lockPayments(tx, order);
  const payment = payments.find((each) => each.id === paymentId);
  return payment && { order, payment, payments };
}
