import { makeRequestId } from '@stockroom/client/calls/make-request-id';
import { anotherPhone } from './another-phone.fixture.ts';

/** Somebody else orders of this all that is there, but for so many. */
export async function sellAllBut(shop: string, slug: string, left: number): Promise<void> {
  const { client } = anotherPhone(shop);
  const { variants } = await client.catalog.bySlug.query({ slug });
  const [variant] = variants;
  if (!variant) throw new Error(`There is no ${slug}.`);
  await client.cart.setLine.mutate({ variantId: variant.id, quantity: variant.available - left });
  const { shippingMethodId } = await client.checkout.quote.query({ address: { country: 'GB' } });
  await client.orders.place.mutate({
    requestId: makeRequestId(),
    email: 'edith@example.com',
    address: {
      name: 'Edith Example',
      line1: '12 Bridge Street',
      city: 'Leeds',
      postcode: 'LS1 4DA',
      country: 'GB',
    },
    shippingMethodId,
  });
}
