import type { RefundsTable } from '@stockroom/db/tables';

export type RefundReason = RefundsTable['reason'];

/** As mails say it, to the customer and to the owner. */
export const refundReasons = {
  order_cancelled: 'The order was cancelled.',
  order_expired: 'The payment came after the order had expired.',
  cannot_be_filled: 'The payment came after the order had expired, and it is no longer in stock.',
  paid_twice: 'The order had been paid already.',
  wrong_amount: 'The amount that arrived was not the amount of the order.',
  staff: 'The shop gave the money back.',
} as const satisfies Record<RefundReason, string>;
