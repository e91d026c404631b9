import { setTimeout as pause } from 'node:timers/promises';
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
  const keeps = async () =>
    (await (await fetch(`${shop.url}/metrics`)).text()).includes('cache_is_current 1');
  while (!(await keeps())) await pause(100);
});
afterAll(async () => {
  await closeBrowser();
  await shop.stop();
});

const path = '/products/party-bunting';

it('a kept page runs under its policy, comes alive, and asks for nothing that came with it', async () => {
  // Somebody else was here first, and twice: what the second got had been kept.
  let [first, made] = [await fetch(shop.url + path), await fetch(shop.url + path)];
  const digest = ({ headers }: Response) => headers.get('etag')?.slice(0, 20) ?? '';
  while (digest(first) !== digest(made)) [first, made] = [made, await fetch(shop.url + path)];
  const html = await made.text();
  const { page, troubles, close } = await openPage(browser, {});
  // An hour later, by this browser's clock: the page is as old as that, and still true.
  await page.clock.install({ time: Date.now() + 3_600_000 });
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/trpc/')) asked.push(request.url());
  });
  const answer = await page.goto(shop.url + path);
  const headers = await answer?.allHeaders();
  expect(headers?.['etag']).toContain(digest(made));
  expect(headers?.['content-security-policy']).not.toContain('nonce');
  expect(html).not.toContain('nonce');

  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page.getByText('is in your cart').waitFor();
  // Only now has anything been asked: to put it there.
  expect(asked.filter((url) => !url.includes('cart.'))).toEqual([]);

  // From here on the reader has a cart: the page is the reader's own again.
  const own = await page.goto(shop.url + path);
  expect((await own?.allHeaders())?.['content-security-policy']).toContain('nonce');
  await page.getByRole('link', { name: /^Cart/ }).getByText('1').waitFor();
  await close();
  expect(troubles).toEqual([]);
});

it('whoever signs in and out sees each time who they are', async () => {
  const { page, troubles, close } = await openPage(browser, {});
  await page.goto(shop.url);
  await page.getByRole('link', { name: 'Sign in', exact: true }).waitFor();
  await signIn(page, shop.url, 'customer@stockroom.test');
  await page.goto(shop.url);
  await page.getByRole('link', { name: 'Account', exact: true }).waitFor();
  await page.goto(`${shop.url}/sign-out`);
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('link', { name: 'Sign in', exact: true }).waitFor();
  await page.goto(shop.url);
  await page.getByRole('link', { name: 'Sign in', exact: true }).waitFor();
  expect(await page.getByRole('link', { name: 'Account', exact: true }).count()).toBe(0);
  await close();
  expect(troubles).toEqual([]);
});
