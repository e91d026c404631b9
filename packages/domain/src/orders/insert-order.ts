import type { PlaceOrderInput } from '@stockroom/contract/orders';
import { type Blanks, compileOnce } from '@stockroom/db/compile-once';
import type { Db, Tx } from '@stockroom/db/db';
import type { OrderLinesTable, OrdersTable } from '@stockroom/db/tables/orders';
import { type Insertable, sql } from 'kysely';
import type { Discount } from '../cart/discount.ts';
import type { CartLineRow } from '../cart/read-cart-lines.ts';
import type { Amounts, ShippingRate } from '../checkout/price-order.ts';
import type { PlacedOrder } from './place-order.ts';

/** Writes the order, its lines, the end of its cart and the first entry of its timeline. */
export async function insertOrder(
  tx: Tx,
  placed: {
    cartId: string;
    accountId: string | null;
    accessToken: string;
    currency: string;
    reservedUntil: Date;
    input: PlaceOrderInput;
    lines: readonly CartLineRow[];
    discount: Discount | null;
    rate: ShippingRate;
    taxBasisPoints: number;
    amounts: Amounts;
  },
): Promise<PlacedOrder> {
  const { input, amounts, rate, discount } = placed;
  const [order] = await writeOrder(tx, {
    cart_id: placed.cartId,
    request_id: input.requestId,
    account_id: placed.accountId,
    email: input.email,
    access_token: placed.accessToken,
    currency: placed.currency,
    subtotal_amount: amounts.subtotal,
    shipping_amount: amounts.shipping,
    discount_amount: amounts.discount,
    tax_amount: amounts.tax,
    tax_basis_points: placed.taxBasisPoints,
    total_amount: amounts.total,
    discount_id: discount?.id ?? null,
    discount_code: discount?.code ?? null,
    shipping_method_id: rate.methodId,
    shipping_method_name: rate.name,
    address: JSON.stringify(input.address),
    reserved_until: placed.reservedUntil,
    lines: JSON.stringify(placed.lines.map(orderLine)),
  });
  if (!order) throw new Error('An order that was just written is not there');
  return {
    ...order,
    accessToken: placed.accessToken,
    status: 'awaiting_payment',
    total: { amount: amounts.total, currency: placed.currency },
  };
}

/** As `recordset` below reads it. */
function orderLine(line: CartLineRow, index: number): Omit<OrderLinesTable, 'order_id'> {
  return {
    position: index + 1,
    variant_id: line.variantId,
    product_slug: line.slug,
    product_name: line.name,
    variant_name: line.variantName,
    sku: line.sku,
    quantity: line.quantity,
    unit_amount: line.unitAmount,
    amount: line.unitAmount * line.quantity,
    from_post_id: line.fromPostId,
  };
}

const lineColumns = [
  'position',
  'variant_id',
  'product_slug',
  'product_name',
  'variant_name',
  'sku',
  'quantity',
  'unit_amount',
  'amount',
  'from_post_id',
] as const;

type OrderRow = Required<
  Omit<Insertable<OrdersTable>, 'status' | 'placed_at' | 'paid_at' | 'erase_asked_at' | 'erased_at'>
>;

/** All of it in one statement: what an order costs is mostly its round trips to PostgreSQL. */
const writeOrder = compileOnce((db: Db, blank: Blanks<OrderRow & { lines: string }>) =>
  db
    .with('placed', (query) =>
      query
        .insertInto('orders')
        .values({
          cart_id: blank('cart_id'),
          request_id: blank('request_id'),
          account_id: blank('account_id'),
          email: blank('email'),
          access_token: blank('access_token'),
          currency: blank('currency'),
          subtotal_amount: blank('subtotal_amount'),
          shipping_amount: blank('shipping_amount'),
          discount_amount: blank('discount_amount'),
          tax_amount: blank('tax_amount'),
          tax_basis_points: blank('tax_basis_points'),
          total_amount: blank('total_amount'),
          discount_id: blank('discount_id'),
          discount_code: blank('discount_code'),
          shipping_method_id: blank('shipping_method_id'),
          shipping_method_name: blank('shipping_method_name'),
          address: blank('address'),
          reserved_until: blank('reserved_until'),
        })
        .returning(['id', 'number', 'account_id', 'status']),
    )
    .with('lines', (query) =>
      query
        .insertInto('order_lines')
        .columns(['order_id', ...lineColumns])
        .expression((eb) =>
          eb
            .selectFrom('placed')
            .innerJoin(recordset(blank('lines')), (join) => join.onTrue())
            .select(['placed.id as order_id', ...lineColumns]),
        ),
    )
    .with('ended', (query) =>
      query
        .updateTable('carts')
        .set({ status: 'ordered', updated_at: sql`now()` })
        .where('id', '=', blank('cart_id')),
    )
    .with('begun', (query) =>
      query
        .insertInto('order_events')
        .columns(['order_id', 'actor', 'actor_account_id', 'kind', 'to_status'])
        .expression((eb) =>
          eb
            .selectFrom('placed')
            .select([
              'placed.id as order_id',
              sql.lit('customer').as('actor'),
              'placed.account_id as actor_account_id',
              sql.lit('placed').as('kind'),
              'placed.status as to_status',
            ]),
        ),
    )
    .selectFrom('placed')
    .select(['placed.id', 'placed.number']),
);

function recordset(lines: string) {
  return sql<Omit<OrderLinesTable, 'order_id'>>`jsonb_to_recordset(${lines}::jsonb)`.as<'line'>(
    sql`line(position integer, variant_id bigint, product_slug text, product_name text,
      variant_name text, sku text, quantity integer, unit_amount integer, amount integer,
      from_post_id bigint)`,
  );
}
