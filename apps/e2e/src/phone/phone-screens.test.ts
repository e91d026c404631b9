import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
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

it.each([
  ['shop', '/', 'Regency cake stand 3 tier'],
  ['goods', '/products?query=heart', 'Hanging heart T-light holder'],
  ['product', '/products/party-bunting', 'Add to cart'],
  ['journal', '/journal', 'Christmas is ordered in July'],
  ['post', '/journal/christmas-is-ordered-in-july', 'The quietest month'],
  ['cart-empty', '/cart', 'Your cart is empty'],
  ['account', '/account', 'Sign in'],
  ['sign-in', '/sign-in', 'I have forgotten my password'],
  ['sign-up', '/sign-up', 'Password'],
  ['contact', '/contact', 'Message'],
  ['about', '/about', 'Stockroom'],
  ['nowhere', '/nowhere/at-all', 'Nothing on this shelf'],
])('%s: nothing that axe finds, by day and by night', async (name, path, words) => {
  const visit = await openPage(browser, inHand);
  await visit.page.goto(phone.url + path);
  await visit.page.getByText(words).filter({ visible: true }).first().waitFor();
  await expectAccessible(visit, name);
  await visit.close();
  expect(visit.troubles).toEqual([]);
});

it('a customer signs in, at the second try, and finds account and addresses', async () => {
  const visit = await openPage(browser, inHand);
  const { page } = visit;
  await page.goto(`${phone.url}/sign-in`);
  await page.getByLabel('E-mail').fill('customer@stockroom.test');
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('alert').first().waitFor();
  await page.getByLabel('Password', { exact: true }).fill('stockroom-demo');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');

  await page.goto(`${phone.url}/account`);
  await page.getByText('customer@stockroom.test').filter({ visible: true }).first().waitFor();
  await expectAccessible(visit, 'account-signed-in');
  await page.goto(`${phone.url}/account/addresses`);
  await page
    .getByText(/address/i)
    .filter({ visible: true })
    .first()
    .waitFor();
  await expectAccessible(visit, 'addresses');
  await visit.close();
  expect(visit.troubles.filter((words) => !words.includes('status of 401'))).toEqual([]);
});
