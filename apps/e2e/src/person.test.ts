import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { payOrder, putIntoCart, signIn } from './errands.ts';
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

const password = 'a few words in a row';

it('keeps addresses, fills them in, orders again, takes everything along, and is forgotten', async () => {
  const email = 'edith@customers.test';
  const visit = await openPage(browser, { ...desk, acceptDownloads: true });
  const { page } = visit;
  await signUp(page, email);

  await page.goto(`${shop.url}/account/addresses?add=1`);
  await page.getByLabel('Country').selectOption('US');
  await page.getByLabel('State').selectOption('CA');
  await typeAddress(page, { postcode: 'SW1A 1AA', code: 'ZIP code' });
  await page.getByRole('button', { name: 'Save the address' }).click();
  await page.getByText('That is not a ZIP code of this country. One looks like 95014.').waitFor();
  await visit.keep('person-1-wrong-zip');
  await page.getByLabel('ZIP code').fill('95014');
  await page.getByRole('button', { name: 'Save the address' }).click();
  await page.getByText('Filled in at the checkout').waitFor();
  await visit.keep('person-2-addresses');

  await putIntoCart(page, shop.url, 'party-bunting');
  await page.goto(`${shop.url}/checkout`);
  expect(await page.getByRole('radio', { name: /Edith Person/ }).isChecked()).toBe(true);
  await page.getByRole('radio', { name: 'Another address' }).check();
  await page.getByLabel('Country').selectOption('GB');
  await typeAddress(page, { postcode: 'LS1 1AA', code: 'Postcode' });
  await page.getByLabel('Save this address').check();
  await visit.keep('person-3-checkout');
  await page.getByRole('button', { name: 'Place the order and pay' }).click();
  await page.waitForURL('**/test-bank/**');
  await payOrder(page);
  const number = /S-\d+/.exec(page.url())?.[0] ?? '';

  await page.getByRole('button', { name: 'Order again' }).click();
  await page.waitForURL('**/cart');
  expect(await page.getByLabel(/^How many/).inputValue()).toBe('1');
  await page.goto(`${shop.url}/account/addresses`);
  expect(await page.locator('address').count()).toBe(2);

  await page.goto(`${shop.url}/account/data`);
  await visit.keep('person-4-data');
  const first = page.locator('#export');
  await first.getByLabel('Password').fill(password);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    first.getByRole('button', { name: 'Download everything' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^stockroom-[\d-]+\.zip$/);
  const archive = await readFile(await download.path());
  expect(archive.subarray(0, 2).toString('latin1')).toBe('PK');

  const last = page.locator('#erase');
  await last.getByLabel('Password').fill(password);
  await last.getByLabel('I know that').check();
  await last.getByRole('button', { name: 'Erase my account' }).click();
  await page.getByRole('heading', { level: 1, name: 'It is all gone' }).waitFor();
  await page.getByText(`${number} still reaches you`).waitFor();
  await visit.keep('person-5-gone');
  await page.goto(`${shop.url}/account`);
  expect(new URL(page.url()).pathname).toBe('/sign-in');
  await visit.close();
  expect(seriousOf(visit.troubles)).toEqual([]);
});

it('works without scripts: an address is kept, mended, and made the default', async () => {
  const visit = await openPage(browser, { ...phone, javaScriptEnabled: false });
  const { page } = visit;
  await signUp(page, 'noscript@customers.test');
  for (const postcode of ['1234', 'LS1 1AA']) {
    await page.goto(`${shop.url}/account/addresses?add=1`);
    await typeAddress(page, { postcode, code: 'Postcode' });
    await page.getByRole('button', { name: 'Save the address' }).click();
  }
  await page.getByText('Filled in at the checkout').waitFor();
  await page.goto(`${shop.url}/account/addresses?add=1&country=DE`);
  await typeAddress(page, { postcode: '1011', code: 'Postcode' });
  await page.getByRole('button', { name: 'Save the address' }).click();
  await page.getByText('That is not a postcode of this country.').first().waitFor();
  expect(await page.getByLabel('Street and number').inputValue()).toBe('1 Test Street');
  await page.getByLabel('Postcode').fill('10115');
  await page.getByRole('button', { name: 'Save the address' }).click();
  await page.getByRole('button', { name: 'Make default' }).click();
  const kept = page.locator('li', { hasText: 'Filled in at the checkout' });
  await kept.getByText('Germany').waitFor();
  await visit.keep('person-6-without-scripts');
  await visit.close();

  expect(seriousOf(visit.troubles)).toEqual([]);
});

it('the owner finds a customer by an order’s number', async () => {
  const visit = await openPage(browser, phone);
  const { page } = visit;
  await signIn(page, shop.url, 'owner@stockroom.test');
  await page.goto(`${shop.url}/office/customers`);
  await page.getByLabel('Name, e-mail or order number').fill('noscript@');
  await page.locator('main').getByRole('button', { name: 'Search' }).click();
  await visit.keep('person-7-customers');
  await page.getByRole('link', { name: 'Edith Person' }).click();
  await page.getByRole('heading', { name: 'Who it is' }).waitFor();
  await visit.keep('person-8-customer');
  await visit.close();
  expect(seriousOf(visit.troubles)).toEqual([]);
});

it.each([
  ['/office/customers', 4],
  ['/office/mails', 3],
  ['/office', 5],
])(
  'rows of %s keep to %i columns on a desk, whichever page is opened first',
  async (path, columns) => {
    const visit = await openPage(browser, desk);
    const { page } = visit;
    await signIn(page, shop.url, 'owner@stockroom.test');
    await page.goto(shop.url + path);
    const row = page.locator('main ul > li:has(> [class])').last();
    // A list that is live may put a row away just as it is looked at.
    const countColumns = () =>
      row.evaluate((each) => getComputedStyle(each).gridTemplateColumns.split(' ').length);
    await expect.poll(countColumns).toBe(columns);
    await visit.close();
  },
);

async function signUp(page: Page, email: string): Promise<void> {
  await page.goto(`${shop.url}/sign-up`);
  await page.getByLabel('Name').fill('Edith Person');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.locator('main').getByRole('button').last().click();
  await page.waitForURL('**/sign-up?done=1');
  await page.goto(`${shop.url}/sign-in`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

async function typeAddress(
  page: Page,
  { postcode, code }: { postcode: string; code: string },
): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill('Edith Person');
  await page.getByLabel('Street and number').fill('1 Test Street');
  await page.getByLabel('Town or city').fill('Leeds');
  await page.getByLabel(code).fill(postcode);
}

/** A form that is refused is answered by 422, of which a browser's console makes a failed load. */
function seriousOf(troubles: string[]): string[] {
  return troubles.filter((words) => !words.includes('422'));
}
