import type { Money } from '@stockroom/contract/money';
import { type Blanks, compileOnce } from '@stockroom/db/compile-once';
import type { Db } from '@stockroom/db/db';
import type { OrderAddress, OrderStatus } from '@stockroom/db/tables/orders';
import { variantPictureOf } from '../catalog/picture.ts';
import { readOrderEvents, type OrderEvent } from './read-order-events.ts';
import { type Shipment, shipmentOf } from './shipment.ts';

export interface OrderDetail {
  number: string;
  status: OrderStatus;
  email: string;
  placedAt: Date;
  paidAt: Date | null;
  /** Until when stock is held for an unpaid order. */
  reservedUntil: Date | null;
  lines: {
    slug: string;
    name: string;
    variantName: string;
    sku: string;
    image: string;
    quantity: number;
    price: Money;
    amount: Money;
  }[];
  subtotal: Money;
  shipping: Money;
  discount: Money;
  discountCode: string | null;
  /** Included in the total, at `taxBasisPoints` (2000 is 20 %). */
  tax: Money;
  taxBasisPoints: number;
  total: Money;
  refunded: Money;
  shippingMethod: string;
  address: OrderAddress;
  /** How it travels; null until it has left the shop. */
  shipment: Shipment | null;
  timeline: OrderEvent[];
}

const orderRow = compileOnce((db: Db, blank: Blanks<{ id: string }>) =>
  db
    .selectFrom('orders as o')
    .leftJoin('shipments as s', 's.order_id', 'o.id')
    .selectAll('o')
    .select(['s.carrier', 's.tracking_number', 's.tracking_url', 's.shipped_at'])
    .select((eb) =>
      eb
        .selectFrom('payments as p')
        .whereRef('p.order_id', '=', 'o.id')
        .select((p) => p.fn.coalesce(p.fn.sum<string>('p.refunded_amount'), p.val('0')).as('sum'))
        .as('refunded'),
    )
    .where('o.id', '=', blank('id')),
);

const linesOfOrder = compileOnce((db: Db, blank: Blanks<{ id: string }>) =>
  db
    .selectFrom('order_lines as l')
    .innerJoin('variants as v', 'v.id', 'l.variant_id')
    .innerJoin('products as p', 'p.id', 'v.product_id')
    .selectAll('l')
    .select(['p.slug', 'p.image'])
    .where('l.order_id', '=', blank('id'))
    .orderBy('l.position'),
);

/**
 * An order as it was placed and as it stands. Who may read it has been decided before. Its timeline is read
 * first, and never shows what the rest does not know yet: whoever then watches the order from the last event
 * on would not be told of that one again, and would wait for a payment that has long come.
 */
export async function readOrder(db: Db, order: { id: string }): Promise<OrderDetail> {
  const timeline = await readOrderEvents(db, order.id);
  const [row] = await orderRow(db, order);
  if (!row) throw new Error('An order that may be read is not there');
  const lines = await linesOfOrder(db, order);
  const money = (amount: number): Money => ({ amount, currency: row.currency });
  return {
    number: row.number,
    status: row.status,
    email: row.email,
    placedAt: row.placed_at,
    paidAt: row.paid_at,
    reservedUntil: row.reserved_until,
    lines: lines.map((line) => ({
      slug: line.slug,
      name: line.product_name,
      variantName: line.variant_name,
      sku: line.sku,
      image: variantPictureOf(line, {
        variantId: line.variant_id,
        variantName: line.variant_name,
      }),
      quantity: line.quantity,
      price: money(line.unit_amount),
      amount: money(line.amount),
    })),
    subtotal: money(row.subtotal_amount),
    shipping: money(row.shipping_amount),
    discount: money(row.discount_amount),
    discountCode: row.discount_code,
    tax: money(row.tax_amount),
    taxBasisPoints: row.tax_basis_points,
    total: money(row.total_amount),
    refunded: money(Number(row.refunded ?? 0)),
    shippingMethod: row.shipping_method_name,
    address: row.address,
    shipment: shipmentOf(row),
    timeline,
  };
}
