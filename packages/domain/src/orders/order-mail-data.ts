import type { Db } from '@stockroom/db/db';
import { sql } from 'kysely';
import type { OrderMailData } from '@stockroom/contract/mail';
import { orderPath } from './order-path.ts';

/** What an order's mails are written from: the facts it was placed with. */
export async function orderMailData(db: Db, orderId: string): Promise<OrderMailData> {
  const order = await db
    .selectFrom('orders')
    .innerJoin('shop', (join) => join.on(sql<boolean>`true`))
    .selectAll('orders')
    .select('shop.name as shop_name')
    .where('orders.id', '=', orderId)
    .executeTakeFirstOrThrow();
  const lines = await db
    .selectFrom('order_lines')
    .select(['product_name', 'variant_name', 'quantity', 'amount'])
    .where('order_id', '=', orderId)
    .orderBy('position')
    .execute();
  const money = (amount: number) => ({ amount, currency: order.currency });
  return {
    shopName: order.shop_name,
    number: order.number,
    path: orderPath({ number: order.number, accessToken: order.access_token }),
    lines: lines.map((line) => ({
      name: line.product_name,
      variant: line.variant_name,
      quantity: line.quantity,
      amount: money(line.amount),
    })),
    subtotal: money(order.subtotal_amount),
    shipping: money(order.shipping_amount),
    discount: money(order.discount_amount),
    tax: money(order.tax_amount),
    total: money(order.total_amount),
    shippingMethod: order.shipping_method_name,
    address: order.address,
    customerEmail: order.email,
  };
}
