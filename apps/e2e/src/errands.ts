import type { Page } from 'playwright-core';

/** What people do in a shop, for tests that are about something else. */

export async function signIn(page: Page, shopUrl: string, email: string): Promise<void> {
  await page.goto(`${shopUrl}/sign-in`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill('stockroom-demo');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/** One more of a product. The header counts at once; the words come when the shop has agreed. */
export async function putIntoCart(page: Page, shopUrl: string, slug: string): Promise<void> {
  await page.goto(`${shopUrl}/products/${slug}`);
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page.getByText('is in your cart').waitFor();
}

/** The post of each country has a name of its own for its code. */
export async function fillAddress(page: Page, postcode = 'LS1 1AA'): Promise<void> {
  await page.getByLabel('E-mail').fill('grace@customers.test');
  await page.getByLabel('Name', { exact: true }).fill('Grace Guest');
  await page.getByLabel('Street and number').fill('1 Test Street');
  await page.getByLabel('Town or city').fill('Leeds');
  await page.getByLabel(/^(Postcode|Eircode)/).fill(postcode);
}

/** What is in the cart becomes an order; ends at the bank's page, before paying. */
export async function placeOrder(page: Page, shopUrl: string): Promise<void> {
  await page.goto(`${shopUrl}/checkout`);
  await fillAddress(page);
  await page.getByRole('button', { name: 'Place the order and pay' }).click();
  await page.waitForURL('**/test-bank/**');
}

/** Pays at the bank's page and waits until the order's own page says so. */
export async function payOrder(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Pay £/ }).click();
  await page.waitForURL('**/orders/S-*');
  await page.getByRole('heading', { level: 1, name: 'Paid' }).waitFor();
}
