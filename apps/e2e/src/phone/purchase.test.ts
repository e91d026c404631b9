import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillAddress } from '../errands.ts';
import { launchBrowser } from '../launch-browser.ts';
import { openPage } from '../watched-page.ts';
import { expectAccessible } from './expect-accessible.ts';
import { inHand } from './in-hand.ts';
import { servePhone, type ServedPhone } from './serve-phone.ts';

let phone: ServedPhone;
let browser: Browser;
let closeBrowser: () => Promise<void>;

beforeAll(async () => {
  [phone, { browser, close: closeBrowser }] = await Promise.all([servePhone(), launchBrowser()]);
});
afterAll(async () => {
  await closeBrowser();
  await phone.stop();
});

it('somebody finds a thing, buys it, pays at the bank, and sees the order turn paid', async () => {
  const visit = await openPage(browser, inHand);
  const { page, troubles, close } = visit;
  await page.goto(phone.url);
  await page
    .getByRole('link', { name: /^Regency cake stand 3 tier/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page.getByText('is in your cart').waitFor();
  await expectAccessible(visit, 'purchase-1-product');
  await page.goto(`${phone.url}/cart`);

  await page.getByRole('button', { name: 'One ‘Regency cake stand 3 tier’ more' }).click();
  await page.getByLabel('Discount code').fill('welcome10');
  await page.getByRole('button', { name: 'Use this code' }).click();
  await page.getByText('WELCOME10').first().waitFor();
  await expectAccessible(visit, 'purchase-2-cart');
  await page.getByRole('button', { name: 'To the checkout' }).click();

  await fillAddress(page);
  // 2 × £12.75, less 10 %, and £3.95 postage.
  const place = page.getByRole('button', { name: 'Place the order and pay £26.90' });
  await place.waitFor();
  await expectAccessible(visit, 'purchase-3-checkout');
  await place.click();
  await page.waitForURL('**/test-bank/**');
  const bank = page.url();
  await delayWebhooks(1_500);
  await page.goto(bank);
  await page.getByRole('button', { name: 'Pay £26.90' }).click();

  await page.waitForURL('**/orders/S-*');
  await page.getByText('Waiting for payment').filter({ visible: true }).first().waitFor();
  // A mark that a reload would wipe off.
  await page.evaluate(() => Object.assign(globalThis, { stillTheSamePage: true }));
  await page.getByRole('heading', { name: 'Paid' }).waitFor();
  expect(await page.evaluate(() => 'stillTheSamePage' in globalThis)).toBe(true);
  await expectAccessible(visit, 'purchase-4-order');
  await close();
  expect(troubles).toEqual([]);
});

/** So that the order is seen before the bank has told the shop of the money. */
async function delayWebhooks(milliseconds: number): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${phone.url}/test-bank/settings`);
  await page.getByLabel(/delay/i).fill(String(milliseconds));
  await page.getByRole('button', { name: 'Save' }).click();
  await page.waitForLoadState();
  await context.close();
}
