import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './launch-browser.ts';
import { desk, phone } from './looks.ts';
import { type RunningShop, startShop } from '@stockroom/testing/start-shop';
import { openPage } from './watched-page.ts';

let shop: RunningShop;
let browser: Browser;
let closeBrowser: () => Promise<void>;

beforeAll(async () => {
  [shop, { browser, close: closeBrowser }] = await Promise.all([startShop(), launchBrowser()]);
});
afterAll(async () => {
  await closeBrowser();
  await shop.stop();
});

interface Placed {
  number: string;
  payment: { url: string };
}

/** As the app does it: procedures by HTTP, the cart by its token. */
async function placeOrder(): Promise<Placed> {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    'x-stockroom-client': 'mobile/1.0.0',
  };
  const call = async (path: string, input: object, method: 'GET' | 'POST'): Promise<unknown> => {
    const query = method === 'GET' ? `?input=${encodeURIComponent(JSON.stringify(input))}` : '';
    const answer = await fetch(`${shop.url}/api/trpc/${path}${query}`, {
      method,
      headers,
      ...(method === 'POST' && { body: JSON.stringify(input) }),
    });
    const token = answer.headers.get('x-cart-token');
    if (token) headers['x-cart-token'] = token;
    const { result } = (await answer.json()) as { result: { data: unknown } };
    return result.data;
  };
  const { variants } = (await call(
    'catalog.bySlug',
    { slug: 'hanging-heart-t-light-holder' },
    'GET',
  )) as { variants: { id: string }[] };
  await call('cart.setLine', { variantId: variants[0]?.id, quantity: 1 }, 'POST');
  const address = {
    name: 'Grace Guest',
    line1: '1 Test Street',
    city: 'Leeds',
    postcode: 'LS1 1AA',
    country: 'GB',
  };
  const { shippingMethods } = (await call('checkout.quote', { address }, 'GET')) as {
    shippingMethods: { id: string }[];
  };
  const order = {
    requestId: crypto.randomUUID(),
    email: 'grace@customers.test',
    address,
    shippingMethodId: shippingMethods[0]?.id,
  };
  return (await call('orders.place', order, 'POST')) as Placed;
}

const fromApp = ({ number, payment }: Placed) =>
  `${payment.url}&app=${encodeURIComponent(`stockroom://orders/${number}`)}`;

describe.each([
  ['with scripts', true, phone],
  ['without scripts', false, { ...desk, viewport: { width: 390, height: 844 } }],
])('the browser that the app has opened, %s', (how, javaScriptEnabled, look) => {
  it('pays, and goes back to the app by itself or by a button', async () => {
    const { page, troubles, keep, close } = await openPage(browser, { ...look, javaScriptEnabled });
    const order = await placeOrder();
    await page.goto(fromApp(order));
    await page.getByRole('button', { name: /^Pay £/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Thank you' }).waitFor();
    expect(page.url()).toContain('payment=done');

    const back = page.getByRole('link', { name: 'Back to the app' });
    // No token: another app may have claimed the scheme.
    const app = `stockroom://orders/${order.number}?payment=done`;
    expect(await back.getAttribute('href')).toBe(app);
    const refresh = page.locator('meta[http-equiv=refresh]');
    expect(await refresh.getAttribute('content')).toBe(`0;url=${app}`);
    await keep(`back-to-app-done-${how.replaceAll(' ', '-')}`);

    const here = await page
      .getByRole('link', { name: /^See order S-\d+ here/ })
      .getAttribute('href');
    // In another tab: over this one Chromium has laid a question about the app, as this machine has none.
    const tab = await page.context().newPage();
    await tab.goto(new URL(here ?? '', shop.url).href);
    await tab.getByRole('heading', { level: 1, name: 'Paid' }).waitFor();
    expect(troubles).toEqual([]);
    await close();
  });
});

it('whoever leaves without paying goes back, too, and whoever came by the web stays there', async () => {
  const { page, keep, close } = await openPage(browser, phone);
  const order = await placeOrder();
  await page.goto(fromApp(order));
  await page.getByRole('button', { name: 'Walk away without paying' }).click();
  await page.getByRole('heading', { level: 1, name: 'Not paid yet' }).waitFor();
  await keep('back-to-app-left');

  const tab = await page.context().newPage();
  await tab.goto(order.payment.url);
  await tab.getByRole('button', { name: /^Pay £/ }).click();
  await tab.getByRole('heading', { level: 1, name: 'Paid' }).waitFor();
  expect(tab.url()).toContain('payment=done');
  expect(await tab.getByRole('link', { name: 'Back to the app' }).count()).toBe(0);
  await close();
});
