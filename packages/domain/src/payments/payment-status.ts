import type { PaymentsTable, RefundsTable } from '@stockroom/db/tables/payments';
import type { Generated } from 'kysely';

type Of<Column> = Column extends Generated<infer Status> ? Status : never;
export type PaymentStatus = Of<PaymentsTable['status']>;
export type RefundStatus = Of<RefundsTable['status']>;

/**
 * The life of a payment, as data. Events come late and out of order, and money that has arrived is
 * a fact whatever was heard before: every state may still turn paid, and paid is the end.
 */
const paymentTransitions = {
  opening: ['open', 'paid', 'declined', 'closed'],
  open: ['paid', 'declined', 'closed'],
  declined: ['paid'],
  closed: ['paid'],
  paid: [],
} as const satisfies Record<PaymentStatus, readonly PaymentStatus[]>;

/** A bank may take back a refund that it had reported as done; the reverse is only old news. */
const refundTransitions = {
  pending: ['done', 'failed'],
  done: ['failed'],
  failed: [],
} as const satisfies Record<RefundStatus, readonly RefundStatus[]>;

export function mayPaymentBecome(from: PaymentStatus, to: PaymentStatus): boolean {
  return (paymentTransitions[from] as readonly PaymentStatus[]).includes(to);
}

export function mayRefundBecome(from: RefundStatus, to: RefundStatus): boolean {
  return (refundTransitions[from] as readonly RefundStatus[]).includes(to);
}
