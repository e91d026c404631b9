import type { MailStatus } from '@stockroom/contract/office';
import type { OrderStatus } from '@stockroom/contract/orders';

// Without their words: every page of the shop knows how to read the addresses of the office, and none
// but the office needs to say what they mean.
const orderStatuses = {
  awaiting_payment: true,
  paid: true,
  packed: true,
  shipped: true,
  cancelled: true,
  expired: true,
} satisfies Record<OrderStatus, true>;

const mailStatuses = {
  queued: true,
  sent: true,
  kept: true,
  failed: true,
} satisfies Record<MailStatus, true>;

export function isOrderStatus(text: unknown): text is OrderStatus {
  return typeof text === 'string' && Object.hasOwn(orderStatuses, text);
}

export function isMailStatus(text: unknown): text is MailStatus {
  return typeof text === 'string' && Object.hasOwn(mailStatuses, text);
}
