import type { OrderStatus } from '@stockroom/db/tables/orders';

/**
 * The life of an order, as data. An expired order may still be paid (money arrived late and stock
 * allows); a cancelled one may not: its money goes back. What was packed by mistake is paid again;
 * what has left the shop stays so.
 */
export const orderTransitions = {
  awaiting_payment: ['paid', 'cancelled', 'expired'],
  expired: ['paid'],
  paid: ['packed', 'cancelled'],
  packed: ['shipped', 'paid', 'cancelled'],
  shipped: [],
  cancelled: [],
} as const satisfies Record<OrderStatus, readonly OrderStatus[]>;

export function mayBecome(from: OrderStatus, to: OrderStatus): boolean {
  return (orderTransitions[from] as readonly OrderStatus[]).includes(to);
}
