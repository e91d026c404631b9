import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signIn } from './errands.ts';
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

it('suggests goods while somebody types, by keyboard and to those who listen', async () => {
  const { page, troubles, keep, close } = await openPage(browser, {
    viewport: { width: 390, height: 844 },
  });
  await page.goto(shop.url);
  const field = page.getByLabel('Search the shop');
  const options = page.getByRole('option');
  const activeName = () =>
    field.evaluate(
      (input) =>
        document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.textContent,
    );

  await field.pressSequentially('alarm clo');
  await options.first().waitFor();
  expect(await field.getAttribute('role')).toBe('combobox');
  expect(await field.getAttribute('aria-expanded')).toBe('true');
  expect((await options.allInnerTexts()).join()).toContain('Alarm clock Bakelike');
  await keep('search-suggestions');

  await field.press('ArrowDown');
  expect(await activeName()).toContain('Alarm clock');
  // Back in the field, where what was typed still stands.
  await field.press('ArrowUp');
  expect(await activeName()).toBeUndefined();
  await field.press('Escape');
  await options.first().waitFor({ state: 'detached' });
  expect(await field.inputValue()).toBe('alarm clo');

  await field.press('ArrowDown');
  await field.press('Enter');
  await page.getByRole('heading', { level: 1, name: /Alarm clock/ }).waitFor();
  // It led there, and is not about what comes next.
  expect(await field.inputValue()).toBe('');
  await close();
  expect(troubles).toEqual([]);
});

it('is about goods alone: what was looked for in the office is not in it', async () => {
  const { page, troubles, close } = await openPage(browser, {});
  await signIn(page, shop.url, 'owner@stockroom.test');
  await page.goto(`${shop.url}/office/messages?query=bunting`);
  expect(await page.getByLabel('Search the shop').inputValue()).toBe('');
  await page.goto(`${shop.url}/products?query=bunting`);
  expect(await page.getByLabel('Search the shop').inputValue()).toBe('bunting');
  await close();
  expect(troubles).toEqual([]);
});

it('a request that was overtaken is cancelled, and the list is about the last word', async () => {
  const { page, troubles, close } = await openPage(browser, {});
  const cancelled: string[] = [];
  page.on('requestfailed', (request) => cancelled.push(request.url()));
  // The answer about 'bunt' takes longer than the patience of whoever types.
  await page.route(/catalog\.suggest.*bunt/, async (route) => {
    await new Promise((done) => setTimeout(done, 3_000));
    await route.continue().catch(() => undefined);
  });
  await page.goto(shop.url);
  const field = page.getByLabel('Search the shop');
  const asked = page.waitForRequest(/catalog\.suggest.*bunt/);
  await field.pressSequentially('bunt');
  await asked;
  await field.fill('alarm clo');
  await page
    .getByRole('option', { name: /Alarm clock/ })
    .first()
    .waitFor();
  expect(cancelled.filter((url) => url.includes('bunt'))).toHaveLength(1);
  await close();
  expect(troubles).toEqual([]);
});
