import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { putIntoCart } from './errands.ts';
import { launchBrowser } from './launch-browser.ts';
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

it('what was chosen before the scripts came is what goes into the cart', async () => {
  const { page, troubles, close } = await openPage(browser, {});
  const letThem = await holdScripts(page);
  await page.goto(`${shop.url}/products/hanging-heart-t-light-holder`, { waitUntil: 'commit' });
  await page.getByText('Red', { exact: true }).click();
  await page.getByLabel('How many').selectOption('3');
  await page.getByLabel('Search the shop').fill('a blue mug');
  await letThem();
  expect(await page.getByRole('radio', { name: 'Red' }).isChecked()).toBe(true);
  expect(await page.getByLabel('How many').inputValue()).toBe('3');
  expect(await page.getByLabel('Search the shop').inputValue()).toBe('a blue mug');
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page.getByText('is in your cart').waitFor();
  await page.goto(`${shop.url}/cart`);
  await page.getByText('Red, £2.95 each').waitFor();
  expect(await page.getByLabel(/^How many/).inputValue()).toBe('3');
  await close();
  expect(troubles).toEqual([]);
});

it('what was typed into the checkout before the scripts came is kept, and the sum follows', async () => {
  const { page, troubles, close } = await openPage(browser, {});
  await putIntoCart(page, shop.url, 'party-bunting');
  const letThem = await holdScripts(page);
  await page.goto(`${shop.url}/checkout`, { waitUntil: 'commit' });
  await page.getByLabel('E-mail').fill('grace@customers.test');
  await page.getByLabel('Town or city').fill('Cork');
  await page.getByLabel('Country').selectOption('IE');
  await letThem();
  expect(await page.getByLabel('E-mail').inputValue()).toBe('grace@customers.test');
  expect(await page.getByLabel('Town or city').inputValue()).toBe('Cork');
  await expect.poll(() => page.getByLabel('Country').inputValue(), { timeout: 15_000 }).toBe('IE');
  // Postage to Europe.
  await page.getByText('£8.95').first().waitFor();
  expect(await page.locator('form#checkout input[name=country]').inputValue()).toBe('IE');
  await close();
  expect(troubles).toEqual([]);
});

it('what was typed into the search before the scripts came has its suggestions', async () => {
  const { page, troubles, close } = await openPage(browser, {});
  const letThem = await holdScripts(page);
  await page.goto(shop.url, { waitUntil: 'commit' });
  await page.getByLabel('Search the shop').pressSequentially('alarm clo');
  await letThem();
  await page
    .getByRole('option', { name: /Alarm clock/ })
    .first()
    .waitFor();
  await close();
  expect(troubles).toEqual([]);
});

it('whoever leaves by the header while the page comes alive leaves nothing broken behind', async () => {
  const { page, troubles, close } = await openPage(browser, {});
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(clickAsSoonAsAlive, 'header a[href="/products"]');
  let wasBetween = false;
  for (let visit = 0; visit < 4 && !wasBetween; visit += 1) {
    await page.goto(shop.url);
    await comeAlive(page);
    wasBetween = await page.evaluate(() => 'between' in document.documentElement.dataset);
  }
  await page.waitForURL(`${shop.url}/products`);
  await page.getByRole('heading', { level: 1, name: 'Everything' }).waitFor();
  await close();
  // Or it was not about what it is about.
  expect(wasBetween).toBe(true);
  expect(troubles).toEqual([]);
});

it('a link away from the shop’s own pages is walked, even if nothing announced it', async () => {
  const { page, troubles, close } = await openPage(browser, {});
  await page.goto(`${shop.url}/products`);
  await comeAlive(page);
  await page.evaluate(() => document.documentElement.setAttribute('data-same', ''));
  for (const path of ['/contact', '/sign-in', '/journal']) {
    // No pointer comes near it, and no key is pressed.
    await page.evaluate(
      (href) => document.querySelector<HTMLAnchorElement>(`header a[href="${href}"]`)?.click(),
      path,
    );
    await page.waitForURL(shop.url + path);
    await page.locator('html[data-same] main h1').waitFor();
  }
  await page.goBack();
  await page.locator('html[data-same]').getByRole('heading', { name: 'Sign in' }).waitFor();
  await close();
  expect(troubles).toEqual([]);
});

/** Keeps every script back until the returned function is called, which waits for React. */
async function holdScripts(page: Page): Promise<() => Promise<void>> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route('**/assets/*.js', async (route) => {
    await promise;
    await route.continue();
  });
  return async () => {
    resolve();
    await comeAlive(page);
  };
}

/**
 * In the page: React takes it over in several tasks, to which it calls itself by a port. As soon as the link
 * is alive and what the page is about is not, this clicks, and keeps the rest of the tasks waiting for a
 * while, as a busy phone would.
 */
function clickAsSoonAsAlive(selector: string): void {
  const isAlive = (element: Element | null) =>
    Object.keys(element ?? {}).some((key) => key.startsWith('__react'));
  let isClicked = false;
  let turn = Promise.resolve();
  Object.defineProperty(MessagePort.prototype, 'onmessage', {
    set(this: MessagePort, hear: (event: MessageEvent) => void) {
      const step = (event: MessageEvent) => {
        hear(event);
        const link = document.querySelector<HTMLAnchorElement>(selector);
        if (isClicked || !link || !isAlive(link)) return;
        isClicked = true;
        if (isAlive(document.querySelector('main'))) return;
        document.documentElement.dataset['between'] = '';
        turn = new Promise((resolve) => setTimeout(resolve, 1_500));
        link.click();
      };
      this.addEventListener('message', (event) => void turn.then(() => step(event)));
      this.start();
    },
  });
}

async function comeAlive(page: Page): Promise<void> {
  // React leaves its mark on what it has taken over.
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('main h1') ?? {}).some((key) => key.startsWith('__react')),
  );
  // Effects of the first rendering.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
}
