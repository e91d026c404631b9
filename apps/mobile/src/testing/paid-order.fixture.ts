import { makeRequestId } from '@stockroom/client/calls/make-request-id';
import { anotherPhone } from './another-phone.fixture.ts';

export interface PaidOrder {
  number: string;
  token: string;
  customer: string;
  lines: { slug: string; quantity: number }[];
}

/** A guest on some other phone has bought two things, and has paid at the test bank. */
export async function paidOrder(shop: string, customer = 'Edith Example'): Promise<PaidOrder> {
  const { client } = anotherPhone(shop);
  const { items } = await client.catalog.list.query({ limit: 10, sort: 'newest' });
  const lines: PaidOrder['lines'] = [];
  for (const { slug } of items.filter(({ available }) => available).slice(0, 2)) {
    const { variants } = await client.catalog.bySlug.query({ slug });
    const variant = variants.find(({ available }) => available > 1);
    if (!variant) continue;
    await client.cart.setLine.mutate({ variantId: variant.id, quantity: 2 });
    lines.push({ slug, quantity: 2 });
  }
  const { shippingMethods } = await client.checkout.quote.query({ address: { country: 'GB' } });
  const order = await client.orders.place.mutate({
    requestId: makeRequestId(),
    email: 'edith@example.com',
    address: {
      name: customer,
      line1: '12 Bridge Street',
      city: 'Leeds',
      postcode: 'LS1 4DA',
      country: 'GB',
    },
    shippingMethodId: shippingMethods[0]?.id ?? '',
  });
  const { number, token } = order;
  await pay(order.payment.url);
  const end = Date.now() + 15_000;
  // The bank tells the shop in its own time.
  while ((await client.orders.byNumber.query({ number, token })).status !== 'paid') {
    if (Date.now() > end) throw new Error(`${number} was not paid`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { number, token, customer, lines };
}

/** The bank's page, and a press on 'Pay'. */
async function pay(url: string): Promise<void> {
  const page = await fetch(url);
  const form = /action="(\/test-bank\/pay\/[^"]+)"/.exec(await page.text())?.[1];
  if (form === undefined) throw new Error(`${page.url} is no page of the bank's`);
  await fetch(new URL(form, page.url).href, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'choice=pay',
    redirect: 'manual',
  });
}
