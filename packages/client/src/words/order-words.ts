import type { OrderStatus } from '@stockroom/contract/orders';
import type { OrderEvent } from '../calls/shapes.ts';

/** An order's status, as a customer reads it. */
export const orderStatusWords = {
  awaiting_payment: 'Waiting for payment',
  paid: 'Paid',
  packed: 'Packed',
  shipped: 'On its way',
  cancelled: 'Cancelled',
  expired: 'Not paid in time',
} satisfies Record<OrderStatus, string>;

/** What it means, and what comes next. */
export const orderStatusMeaning = {
  awaiting_payment: 'We hold everything for you until it is paid.',
  paid: 'Thank you. We are taking it off the shelf and wrapping it.',
  packed: 'It is wrapped, and waits for the post.',
  shipped: 'It has left the shop.',
  cancelled: 'It was called off. Whatever was paid goes back by itself.',
  expired: 'It was not paid in time, so the things went back on the shelf.',
} satisfies Record<OrderStatus, string>;

/** One line of an order's timeline. */
export const orderEventWords = {
  placed: 'Order placed',
  payment_opened: 'Payment begun',
  payment_declined: 'Payment declined by the bank',
  paid: 'Paid',
  revived: 'Paid after its time; everything was still here',
  expired: 'Not paid in time; everything went back on the shelf',
  cancelled: 'Cancelled',
  packed: 'Packed',
  unpacked: 'Unpacked again',
  shipped: 'Handed to the post',
  tracking_corrected: 'Tracking corrected',
  refund_started: 'Refund begun',
  refunded: 'Money returned',
  refund_failed: 'The refund did not go through yet',
} satisfies Record<OrderEvent['kind'], string>;

/** Who did it, where it is worth saying. */
export const actorWords = {
  customer: 'by the customer',
  staff: 'by the shop',
  job: 'automatically',
  provider: 'by the bank',
} satisfies Record<OrderEvent['actor'], string>;
