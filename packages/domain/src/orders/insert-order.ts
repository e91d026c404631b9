import type { PlaceOrderInput } from '@stockroom/contract/orders';
import type { Tx } from '@stockroom/db/db';
import type { Discount } from '../cart/discount.ts';
import type { CartLineRow } from '../cart/read-cart-lines.ts';
import type { Amounts, ShippingRate } from '../checkout/price-order.ts';
import type { PlacedOrder } from './place-order.ts';
import { writeOrderEvent } from './write-order-event.ts';

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
  const order = await tx
    .insertInto('orders')
    .values({
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
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('order_lines')
    .values(
      placed.lines.map((line, index) => ({
        order_id: order.id,
        position: index + 1,
        variant_id: line.variantId,
        product_slug: line.slug,
        product_name: line.name,
        variant_name: line.variantName,
        sku: line.sku,
        quantity: line.quantity,
        unit_amount: line.unitAmount,
        amount: line.unitAmount * line.quantity,
      })),
    )
    .execute();
  await tx
    .updateTable('carts')
    .set({ status: 'ordered', updated_at: new Date() })
    .where('id', '=', placed.cartId)
    .execute();
  await writeOrderEvent(tx, {
    orderId: order.id,
    actor: { kind: 'customer', accountId: placed.accountId ?? undefined },
    kind: 'placed',
    from: null,
    to: 'awaiting_payment',
  });
  return {
    ...order,
    accessToken: placed.accessToken,
    status: 'awaiting_payment',
    total: { amount: amounts.total, currency: placed.currency },
  };
}
