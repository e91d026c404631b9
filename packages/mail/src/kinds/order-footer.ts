import type { OrderMailData } from '@stockroom/contract/mail';

export function orderFooter(order: OrderMailData): string {
  return `You get this mail because your address was given with order ${order.number}. If anything is wrong, just answer it.`;
}

export function ownerFooter(order: OrderMailData): string {
  return `You get this mail because your address is the one of ${order.shopName} itself.`;
}
