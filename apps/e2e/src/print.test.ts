import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { payOrder, placeOrder, putIntoCart } from './errands.ts';
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

it('an order on paper is an invoice of one page, and leads nowhere', async () => {
  const { page, troubles, keep, close } = await openPage(browser, { colorScheme: 'dark' });
  await putIntoCart(page, shop.url, 'party-bunting');
  await placeOrder(page, shop.url);
  await payOrder(page);
  expect(await page.getByRole('navigation').count()).toBeGreaterThan(0);

  await page.emulateMedia({ media: 'print' });
  for (const role of ['navigation', 'banner', 'contentinfo', 'button', 'search'] as const) {
    expect(await page.getByRole(role).count(), role).toBe(0);
  }
  const paper = await page.locator('body').innerText();
  for (const words of ['Invoice', '7 Lantern Yard', 'GB 000 0000 00', 'Grace Guest', 'Total']) {
    expect(paper).toContain(words);
  }
  expect(paper).not.toContain('What happened');
  await keep('order-on-paper');
  for (const format of ['A4', 'Letter']) {
    const pdf = await page.pdf({ format });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g), format).toHaveLength(1);
  }
  await close();
  expect(troubles).toEqual([]);
});
