import type { Db } from '@stockroom/db/db';
import { fingerprint } from '../checkout/fingerprint.ts';

/** The fingerprint of the quote that an order was placed from, worked out from its facts. */
export async function fingerprintOfOrder(db: Db, orderId: string): Promise<string> {
  const order = await db
    .selectFrom('orders')
    .select([
      'address',
      'shipping_method_id',
      'discount_code',
      'subtotal_amount',
      'discount_amount',
      'shipping_amount',
      'tax_amount',
      'total_amount',
    ])
    .where('id', '=', orderId)
    .executeTakeFirstOrThrow();
  const lines = await db
    .selectFrom('order_lines')
    .select(['variant_id as variantId', 'quantity', 'unit_amount as unitAmount'])
    .where('order_id', '=', orderId)
    .execute();
  return fingerprint(lines, {
    country: order.address.country,
    methodId: order.shipping_method_id,
    discountCode: order.discount_code,
    amounts: {
      subtotal: order.subtotal_amount,
      discount: order.discount_amount,
      shipping: order.shipping_amount,
      tax: order.tax_amount,
      total: order.total_amount,
    },
  });
}
