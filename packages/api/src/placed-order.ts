import { payPath } from '@stockroom/domain/orders/order-path';
import type { PlacedOrder } from '@stockroom/domain/orders/place-order';
import type { Context } from './context.ts';

/** What the customer hears: the order, the token that opens it, and where to pay. */
export function placedOrder(ctx: Context, order: PlacedOrder) {
  return {
    number: order.number,
    token: order.accessToken,
    status: order.status,
    total: order.total,
    payment: { url: `${ctx.publicUrl}${payPath(order)}` },
  };
}
