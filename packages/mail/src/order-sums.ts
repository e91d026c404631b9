import { formatMoney, type Money } from '@stockroom/contract/money';
import type { OrderMailData } from '@stockroom/contract/mail';

export interface Sum {
  label: string;
  amount: string;
  weight: 'plain' | 'total' | 'quiet';
}

/** What stands below an order's lines. */
export function orderSums(order: OrderMailData): Sum[] {
  const sums: Sum[] = [
    { label: 'Goods', amount: formatMoney(order.subtotal), weight: 'plain' },
    {
      label: `Postage: ${order.shippingMethod}`,
      amount: order.shipping.amount === 0 ? 'Free' : formatMoney(order.shipping),
      weight: 'plain',
    },
  ];
  if (order.discount.amount > 0) {
    const off: Money = { ...order.discount, amount: -order.discount.amount };
    sums.push({ label: 'Discount', amount: formatMoney(off), weight: 'plain' });
  }
  sums.push({ label: 'Total', amount: formatMoney(order.total), weight: 'total' });
  if (order.tax.amount > 0) {
    sums.push({ label: 'of which tax', amount: formatMoney(order.tax), weight: 'quiet' });
  }
  return sums;
}

export function lineName(line: OrderMailData['lines'][number]): string {
  return line.variant === '' ? line.name : `${line.name}, ${line.variant}`;
}
