import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillAddress, signIn } from './errands.ts';
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

describe.each([
  ['desktop', desk],
  ['phone', phone],
])('on a %s', (size, options) => {
  it('a guest finds a product, pays, and sees the order turn paid', async () => {
    const { page, troubles, keep, close } = await openPage(browser, options);
    await page.goto(shop.url);
    await keep(`${size}-1-home`);

    await search(page, 'hart tlite holder');
    await page.getByRole('link', { name: /Hanging heart T-light holder/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Hanging heart T-light holder' }).waitFor();
    await keep(`${size}-2-product`);
    await page.getByRole('button', { name: 'Add to cart' }).click();
    await page.getByRole('link', { name: /^Cart.*1/ }).click();

    await page.waitForURL('**/cart');
    await page.getByRole('button', { name: 'One ‘Hanging heart T-light holder’ more' }).click();
    await page.getByLabel('Discount code').fill('welcome10');
    await page.getByRole('button', { name: 'Use it' }).click();
    await page.getByText('WELCOME10', { exact: true }).waitFor();
    await keep(`${size}-3-cart`);
    await page.getByRole('link', { name: /checkout/i }).click();

    await page.waitForURL('**/checkout**');
    await page.getByRole('button', { name: 'Place the order and pay' }).waitFor();
    await page.getByRole('button', { name: 'Place the order and pay' }).click();
    const missing = 'We need an e-mail address to send the confirmation to.';
    await page.getByRole('link', { name: missing }).waitFor();
    await page.getByRole('paragraph').filter({ hasText: missing }).waitFor();
    await fillAddress(page);
    await keep(`${size}-4-checkout`);
    // 2 × £2.95, less 10 %, and £3.95 postage.
    await page.getByText('£9.26').first().waitFor();
    await page.getByRole('button', { name: 'Place the order and pay' }).click();

    await page.waitForURL('**/test-bank/**');
    await keep(`${size}-5-bank`);
    const bank = page.url();
    await delayWebhooks(browser, 1_500);
    await page.goto(bank);
    await page.getByRole('button', { name: 'Pay £9.26' }).click();

    await page.waitForURL('**/orders/S-*');
    await page.getByRole('heading', { level: 1, name: 'Waiting for payment' }).waitFor();
    // A mark that a reload would wipe off.
    await page.evaluate(() => Object.assign(globalThis, { stillTheSamePage: true }));
    await page.getByRole('heading', { level: 1, name: 'Paid' }).waitFor();
    expect(await page.evaluate(() => 'stillTheSamePage' in globalThis)).toBe(true);
    await keep(`${size}-6-order`);
    await delayWebhooks(browser, 0);

    const number = /S-\d+/.exec(page.url())?.[0] ?? '';
    await close();
    expect(troubles).toEqual([]);
    await seeItInTheOffice(number, size, options);
  });

  it('a payment that is declined can be tried again', async () => {
    const { page, troubles, close } = await openPage(browser, options);
    await page.goto(`${shop.url}/products/party-bunting`);
    await page.getByRole('button', { name: 'Add to cart' }).click();
    await page.getByRole('link', { name: /^Cart.*1/ }).click();
    await page.getByRole('link', { name: /checkout/i }).click();
    await fillAddress(page);
    await page.getByRole('button', { name: 'Place the order and pay' }).click();
    await page.getByRole('button', { name: 'Decline the payment' }).click();
    await page.waitForURL('**/orders/S-*');
    await page.getByText('Payment declined by the bank').waitFor();
    await page.getByRole('link', { name: 'Pay again' }).click();
    await page.getByRole('button', { name: /^Pay £/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Paid' }).waitFor();
    await close();
    expect(troubles).toEqual([]);
  });
});

it('everything can be bought before, and without, any script', async () => {
  const { page, troubles, close } = await openPage(browser, {
    ...desk,
    javaScriptEnabled: false,
  });
  await page.goto(shop.url);
  await search(page, 'alarm clock');
  await page.getByRole('link', { name: /Alarm clock Bakelike/ }).click();
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page.waitForURL('**/cart**');
  await page.getByLabel('Discount code').fill('NO-SUCH-CODE');
  await page.getByRole('button', { name: 'Use it' }).click();
  expect(await page.getByLabel('Discount code').getAttribute('aria-invalid')).toBe('true');
  await page.getByRole('link', { name: /checkout/i }).click();
  await page.getByLabel('Country').selectOption('IE');
  await page.getByRole('button', { name: 'Show the total for this' }).click();
  await fillAddress(page, 'T12 X70A');
  await page.getByRole('button', { name: 'Place the order and pay' }).click();
  await page.getByRole('button', { name: /^Pay £/ }).click();
  await page.waitForURL('**/orders/S-*');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/Waiting|Paid/);
  await close();
  // The page that explains the refused code says so in its status, too.
  expect(troubles.filter((trouble) => !trouble.includes('status of 422'))).toEqual([]);
});

it('the office sees an order come and turn paid, without a reload', async () => {
  const office = await openPage(browser, desk);
  await signIn(office.page, shop.url, 'owner@stockroom.test');
  await office.page.goto(`${shop.url}/office`);
  await office.page.getByRole('heading', { level: 1, name: 'Office' }).waitFor();
  await office.page.evaluate(() => Object.assign(globalThis, { stillTheSamePage: true }));

  const { page, troubles, close } = await openPage(browser, desk);
  await page.goto(`${shop.url}/products/party-bunting`);
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page.getByRole('link', { name: /^Cart.*1/ }).click();
  await page.getByRole('link', { name: /checkout/i }).click();
  await fillAddress(page);
  await page.getByRole('button', { name: 'Place the order and pay' }).click();
  await page.getByRole('button', { name: /^Pay £/ }).waitFor();
  const number = /S-\d+/.exec(await page.getByRole('heading', { level: 1 }).innerText())?.[0] ?? '';
  const row = office.page.getByRole('listitem').filter({ hasText: number });
  await row.getByText('Waiting for payment').waitFor();
  await page.getByRole('button', { name: /^Pay £/ }).click();
  await row.getByText('Paid').waitFor();
  expect(await office.page.evaluate(() => 'stillTheSamePage' in globalThis)).toBe(true);
  await close();
  await office.close();
  expect([...troubles, ...office.troubles]).toEqual([]);
});

it('a guest who signs in keeps the cart', async () => {
  const { page, troubles, keep, close } = await openPage(browser, desk);
  await page.goto(`${shop.url}/products/party-bunting`);
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page.getByRole('link', { name: /^Cart.*1/ }).waitFor();
  await signIn(page, shop.url, 'customer@stockroom.test');
  await page.getByRole('link', { name: /^Cart.*1/ }).waitFor();
  await page.goto(`${shop.url}/account`);
  await keep('account');
  await page.goto(`${shop.url}/office`);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toMatch(/office/i);
  await close();
  expect(troubles.filter((trouble) => !trouble.includes('404'))).toEqual([]);
});

async function search(page: Page, words: string): Promise<void> {
  await page.getByLabel('Search the shop').fill(words);
  await page.getByLabel('Search the shop').press('Enter');
  await page.waitForURL('**/products?**');
}

/** On the bank's own settings page, as a person would. */
async function delayWebhooks(on: Browser, milliseconds: number): Promise<void> {
  const context = await on.newContext();
  const page = await context.newPage();
  await page.goto(`${shop.url}/test-bank/settings`);
  await page.getByLabel(/delay/i).fill(String(milliseconds));
  await page.getByRole('button', { name: 'Save' }).click();
  await page.waitForLoadState();
  await context.close();
}

async function seeItInTheOffice(
  number: string,
  size: string,
  options: BrowserContextOptions,
): Promise<void> {
  const { page, troubles, keep, close } = await openPage(browser, options);
  await signIn(page, shop.url, 'owner@stockroom.test');
  await page.goto(`${shop.url}/office`);
  await page.getByText(number).first().waitFor();
  await keep(`${size}-7-office`);
  await page.goto(`${shop.url}/office/mails`);
  await page.getByText(number).first().waitFor();
  await keep(`${size}-8-mails`);
  await page
    .getByRole('link', { name: new RegExp(`${number}`) })
    .first()
    .click();
  await page.getByRole('button', { name: /send .*again/i }).click();
  await keep(`${size}-9-mail`);
  await close();
  expect(troubles).toEqual([]);
}
