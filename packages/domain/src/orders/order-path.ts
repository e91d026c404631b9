/** The order's own page, opened by whoever has this link. */
export function orderPath(order: { number: string; accessToken: string }): string {
  return `/orders/${order.number}?token=${order.accessToken}`;
}

/** Opens a session at the payment provider and sends the customer there. */
export function payPath(order: { number: string; accessToken: string }): string {
  return `/pay/${order.number}?token=${order.accessToken}`;
}
