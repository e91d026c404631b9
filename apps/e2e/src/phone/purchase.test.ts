import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillAddress } from '../errands.ts';
import { launchBrowser } from '../launch-browser.ts';
import { openPage } from '../watched-page.ts';
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
  const { page, troubles, keep, close } = await openPage(browser, inHand);
  await page.goto(phone.url);
  await page
    .getByRole('link', { name: /^Regency cake stand 3 tier/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await keep('app-purchase-1-product');

  await page.goto(`${phone.url}/cart`);
  await page.getByText('Regency cake stand 3 tier').first().waitFor();
  await keep('app-purchase-2-cart');
  await page.getByRole('button', { name: 'To the checkout' }).click();

  await fillAddress(page);
  await keep('app-purchase-3-checkout');
  await page.getByRole('button', { name: /order/i }).last().click();
  await page.waitForURL('**/test-bank/**');
  await page.getByRole('button', { name: /^Pay £/ }).click();

  await page.waitForURL('**/orders/S-*');
  await page.getByText('Paid', { exact: true }).first().waitFor();
  await keep('app-purchase-4-order');
  await close();
  expect(troubles).toEqual([]);
});
