import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
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

it('a page whose script never came is not called our fault, and comes by itself', async () => {
  const { page, close } = await openPage(browser, { viewport: { width: 390, height: 844 } });
  await page.goto(`${shop.url}/products/party-bunting`);
  await page.waitForLoadState('networkidle');
  // What the journal is drawn with gets lost on the way.
  await page.route(/\/assets\/.*\.(js|css)$/, (route) => route.abort());
  await page.getByRole('link', { name: 'Journal', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'The shop cannot be reached' }).waitFor();
  await page.unroute(/\/assets\/.*\.(js|css)$/);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.getByRole('heading', { level: 1, name: 'The journal' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/journal');
  await close();
});
