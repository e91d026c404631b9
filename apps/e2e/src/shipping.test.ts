import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { payOrder, placeOrder, putIntoCart, signIn } from './errands.ts';
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

async function buy(options: BrowserContextOptions) {
  const customer = await openPage(browser, options);
  await putIntoCart(customer.page, shop.url, 'party-bunting');
  await placeOrder(customer.page, shop.url);
  await payOrder(customer.page);
  const number = /S-\d+/.exec(customer.page.url())?.[0] ?? '';
  return { ...customer, number };
}

const royalMail = 'https://www.royalmail.com/track-your-item#/tracking-results/AB123456789GB';

describe.each([
  ['desktop', desk],
  ['phone', phone],
])('on a %s', (size, options) => {
  it('staff pack and ship an order, and its customer sees both as they happen', async () => {
    const customer = await buy(options);
    const { number } = customer;
    // A mark that a reload would wipe off.
    await customer.page.evaluate(() => Object.assign(globalThis, { stillTheSamePage: true }));

    const office = await openPage(browser, options);
    const { page } = office;
    await signIn(page, shop.url, 'owner@stockroom.test');
    await page.goto(`${shop.url}/office?status=paid`);
    await page.getByRole('link', { name: /^To pack \(\d+\)$/ }).waitFor();
    await page.getByRole('link', { name: number }).click();
    await page.getByRole('heading', { level: 1, name: number }).waitFor();
    await office.keep(`${size}-office-order-paid`);
    await page.getByRole('button', { name: 'Mark as packed' }).click();
    await page.getByRole('heading', { name: 'Ship it' }).waitFor();
    // The button that was pressed is gone; the keyboard goes on where the work does.
    await page.waitForFunction(() => document.activeElement?.textContent === 'Ship it');
    await customer.page.getByRole('heading', { level: 1, name: 'Packed' }).waitFor();

    await page.getByRole('button', { name: 'Not packed after all' }).click();
    await page.getByRole('button', { name: 'Mark as packed' }).click();

    await page.getByLabel('Tracking number').fill('ab 123 456 789 gb');
    await page.getByRole('button', { name: 'Mark as shipped' }).click();
    await page.getByText('Which carrier is this number of?').waitFor();
    expect(await page.getByLabel('Carrier').getAttribute('aria-invalid')).toBe('true');
    await office.keep(`${size}-office-order-refused`);
    expect(await page.getByLabel('Tracking link').isVisible()).toBe(false);
    await page.getByLabel('Carrier').selectOption('Another carrier');
    expect(await page.getByLabel('Tracking link').isVisible()).toBe(true);
    await page.getByLabel('Tracking link').fill('http://van.example/1');
    await page.getByRole('button', { name: 'Mark as shipped' }).click();
    await page.getByRole('button', { name: 'It has left' }).click();
    await page.getByText('A link begins with https://').waitFor();
    await page.getByLabel('Carrier').selectOption('Royal Mail');
    await page.getByRole('button', { name: 'Mark as shipped' }).click();
    await page.getByText('With Royal Mail, AB123456789GB').waitFor();
    await office.keep(`${size}-office-order-asked`);
    await page.getByRole('button', { name: 'It has left' }).click();
    await page.getByRole('heading', { name: 'It is on its way' }).waitFor();
    expect(await page.getByRole('link', { name: 'Follow the parcel' }).getAttribute('href')).toBe(
      royalMail,
    );
    expect(await page.getByRole('button', { name: 'Cancel the order' }).count()).toBe(0);
    await office.keep(`${size}-office-order-shipped`);

    await customer.page.getByRole('heading', { level: 1, name: 'On its way' }).waitFor();
    const follow = customer.page.getByRole('link', { name: 'Follow the parcel' });
    expect(await follow.getAttribute('href')).toBe(royalMail);
    await customer.page.getByText('Handed to the post').waitFor();
    expect(await customer.page.evaluate(() => 'stillTheSamePage' in globalThis)).toBe(true);
    await customer.keep(`${size}-order-shipped`);

    await page.getByText('Correct the tracking').click();
    await page.getByLabel('Carrier').selectOption('DPD');
    await page.getByLabel('Tracking number').fill('15501234567890');
    await office.keep(`${size}-office-order-correcting`);
    await page.getByRole('button', { name: 'Correct it' }).click();
    await page.getByText('With DPD, 15501234567890').waitFor();
    await customer.page.getByText('With DPD, 15501234567890').waitFor();

    await page.goto(`${shop.url}/office?status=shipped`);
    await page.getByRole('link', { name: number }).waitFor();
    await page.goto(`${shop.url}/office/mails`);
    await page.getByRole('link', { name: `Your order ${number} is on its way` }).waitFor();
    await page.getByRole('link', { name: `How to follow your order ${number}: a` }).click();
    await page.waitForURL('**/office/mails/*');
    await page.frameLocator('iframe').getByRole('link', { name: 'Follow your parcel' }).waitFor();
    await office.keep(`${size}-mail-shipped`);
    await page.goto(`${shop.url}/office`);
    await page.getByRole('link', { name: number }).waitFor();
    await office.keep(`${size}-office-list`);
    for (const { close } of [office, customer]) await close();
    expect([...office.troubles, ...customer.troubles].filter((each) => !/400/.test(each))).toEqual(
      [],
    );
  });
});

it('an order is packed and shipped without any script', async () => {
  const { number, close: closeCustomer } = await buy(desk);
  await closeCustomer();
  const { page, keep, close } = await openPage(browser, { ...desk, javaScriptEnabled: false });
  await signIn(page, shop.url, 'owner@stockroom.test');
  await page.goto(`${shop.url}/office/orders/${number}`);
  expect(await page.getByRole('button', { name: 'Print the packing slip' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Mark as packed' }).click();
  await page.getByRole('heading', { name: 'Ship it' }).waitFor();
  await page.getByLabel('Carrier').selectOption('Another carrier');
  await page.getByLabel('Tracking link').fill('https://127.0.0.1/1');
  await page.getByRole('button', { name: 'Mark as shipped' }).click();
  expect(await page.getByLabel('Tracking link').getAttribute('aria-invalid')).toBe('true');
  expect(await page.getByLabel('Tracking link').inputValue()).toBe('https://127.0.0.1/1');
  expect(await page.getByLabel('Carrier').inputValue()).toBe('other');
  await keep('no-script-office-order-refused');
  await page.getByLabel('Tracking link').fill('https://van.example/1');
  await page.getByRole('button', { name: 'Mark as shipped' }).click();
  await page.getByRole('heading', { name: 'It is on its way' }).waitFor();
  await page.getByText('Correct the tracking').click();
  await page.getByLabel('Carrier').selectOption('UPS');
  await page.getByLabel('Tracking number').fill('1Z999AA10123456784');
  await page.getByRole('button', { name: 'Correct it' }).click();
  expect(await page.getByRole('link', { name: 'Follow the parcel' }).getAttribute('href')).toBe(
    'https://www.ups.com/track?tracknum=1Z999AA10123456784',
  );
  await close();
});

it('of an order in the office, paper has the packing slip: one page, and no prices', async () => {
  const { number, close: closeCustomer } = await buy(desk);
  await closeCustomer();
  const { page, troubles, keep, close } = await openPage(browser, desk);
  await signIn(page, shop.url, 'owner@stockroom.test');
  await page.goto(`${shop.url}/office/orders/${number}`);
  await page.getByRole('button', { name: 'Print the packing slip' }).waitFor();
  await page.emulateMedia({ media: 'print' });
  const paper = await page.locator('body').innerText();
  for (const words of ['Packing slip', number, 'Grace Guest', '1 Test Street', 'Party bunting']) {
    expect(paper).toContain(words);
  }
  expect(paper).not.toMatch(/£|Mark as packed|What happened/);
  for (const role of ['navigation', 'banner', 'contentinfo', 'button'] as const) {
    expect(await page.getByRole(role).count(), role).toBe(0);
  }
  await keep('packing-slip-on-paper');
  for (const format of ['A4', 'Letter']) {
    const pdf = await page.pdf({ format });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g), format).toHaveLength(1);
  }
  await close();
  expect(troubles).toEqual([]);
});
