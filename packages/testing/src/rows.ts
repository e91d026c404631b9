import { randomUUID } from 'node:crypto';
import type { Db, Tx } from '@stockroom/db/db';
import type { Transact } from '@stockroom/db/transact';
import type { PlaceOrderInput } from '@stockroom/contract/orders';
import { hashCartToken, newCartToken, type CartKey } from '@stockroom/domain/cart/cart-key';
import { setLine } from '@stockroom/domain/cart/set-line';
import { shippingTo } from '@stockroom/domain/checkout/shipping-to';
import { openShop } from '@stockroom/domain/shop/open-shop';

let made = 0;

/** A number that no other row of this test file has. */
export function nextNumber(): number {
  made += 1;
  return made;
}

/** A shop with its shipping, as a new one has them. */
export async function addShop(transact: Transact): Promise<void> {
  await transact((tx) => openShop(tx, { name: 'Test shop', email: 'owner@shop.test' }));
}

export interface AddedVariant {
  id: string;
  productId: string;
  slug: string;
  sku: string;
}

/** A product with one variant, in a category of its own making. Amounts in pence. */
export async function addVariant(
  db: Db,
  values: { price?: number; onHand?: number; name?: string; productId?: string } = {},
): Promise<AddedVariant> {
  const number = nextNumber();
  const slug = `product-${number}`;
  const productId = values.productId ?? (await addProduct(db, { slug, name: values.name }));
  const sku = `SKU-${number}`;
  const { id } = await db
    .insertInto('variants')
    .values({
      product_id: productId,
      sku,
      currency: 'GBP',
      price_amount: values.price ?? 250,
      on_hand: values.onHand ?? 10,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, productId, slug, sku };
}

export async function addProduct(
  db: Db,
  values: { slug: string; name?: string | undefined },
): Promise<string> {
  await db
    .insertInto('categories')
    .values({ slug: 'things', name: 'Things' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { id } = await db
    .insertInto('products')
    .values((eb) => ({
      slug: values.slug,
      name: values.name ?? `Product ${values.slug}`,
      description: 'A thing to sell in a test.',
      category_id: eb.selectFrom('categories').select('id').where('slug', '=', 'things'),
      drawing: JSON.stringify({ kind: 'box', colours: [] }),
      currency: 'GBP',
    }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function addAccount(
  db: Db,
  values: { email?: string; role?: 'customer' | 'staff' | 'owner'; emailVerified?: boolean } = {},
): Promise<{ id: string; email: string }> {
  const email = values.email ?? `account-${nextNumber()}@shop.test`;
  const { id } = await db
    .insertInto('accounts')
    .values({
      name: 'Ada Example',
      email,
      role: values.role ?? 'customer',
      email_verified: values.emailVerified ?? true,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, email };
}

/** A guest's cart that holds these lines. */
export async function addGuestCart(
  transact: Transact,
  lines: readonly { variantId: string; quantity: number }[],
): Promise<{ key: CartKey; token: string }> {
  const token = newCartToken();
  const key = { tokenHash: hashCartToken(token) };
  for (const line of lines) await transact((tx: Tx) => setLine(tx, key, line));
  return { key, token };
}

/** What a checkout sends, to Britain by the first method, under a request id of its own. */
export async function placeInput(
  db: Db,
  values: Partial<PlaceOrderInput> = {},
): Promise<PlaceOrderInput> {
  const country = values.address?.country ?? 'GB';
  const shippingMethodId = (await shippingTo(db, country))?.rates[0]?.methodId;
  if (!shippingMethodId) throw new Error(`The test shop does not send to ${country}`);
  return {
    requestId: randomUUID(),
    email: 'guest@customers.test',
    address: {
      name: 'Grace Guest',
      line1: '1 Test Street',
      city: 'Leeds',
      postcode: 'LS1 1AA',
      country,
    },
    shippingMethodId,
    ...values,
  };
}
