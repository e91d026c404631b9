import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { placeOrder, putIntoCart } from './errands.ts';
import { launchBrowser } from './launch-browser.ts';
import { type RunningShop, startShop } from '@stockroom/testing/start-shop';
import { openPage } from './watched-page.ts';

/** A page takes its time on a machine that does much else. */
const patient = { timeout: 15_000 };

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

it('everything can be bought by keyboard alone, and it is always seen where one is', async () => {
  const { page, troubles, close } = await openPage(browser, {
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
  });
  const { keyboard } = page;
  await page.goto(shop.url);
  await page.keyboard.press('Tab');
  expect((await focused(page)).name).toBe('Skip to the page itself');

  await tabTo(page, 'Search the shop');
  await keyboard.type('hart tlite holder');
  await keyboard.press('Enter');
  await page.waitForURL('**/products?**');
  await focusIsOn(page, '‘hart tlite holder’');

  await tabTo(page, /Hanging heart T-light holder/);
  await keyboard.press('Enter');
  await page.waitForURL('**/products/hanging-heart-t-light-holder');
  await focusIsOn(page, 'Hanging heart T-light holder');

  await tabTo(page, 'White');
  await keyboard.press('ArrowRight');
  expect((await focused(page)).name).toBe('Red');
  await tabTo(page, 'How many');
  await keyboard.press('2');
  await tabTo(page, 'Add to cart');
  await keyboard.press('Enter');
  await page.getByText('is in your cart').waitFor();

  await tabTo(page, /^Cart/);
  await keyboard.press('Enter');
  await page.waitForURL('**/cart');
  await focusIsOn(page, 'Your cart');
  await page.getByText('Red, £2.95 each').waitFor();
  await tabTo(page, /^One .* more$/);
  await keyboard.press('Enter');
  await page.getByText('£8.85').first().waitFor();
  // Whoever pressed it may press it again: the button is where it was.
  expect((await focused(page)).name).toMatch(/more$/);

  await tabTo(page, 'To the checkout');
  await keyboard.press('Enter');
  await page.waitForURL('**/checkout**');
  await focusIsOn(page, 'Checkout');

  await tabTo(page, 'Place the order and pay');
  await keyboard.press('Enter');
  await focusIsOn(page, 'What is wrong');
  await keyboard.press('Tab');
  expect((await focused(page)).name).toBe('We need an e-mail address to send the confirmation to.');
  await keyboard.press('Enter');
  await focusIsOn(page, 'E-mail');
  expect((await focused(page)).description).toBe(
    'We need an e-mail address to send the confirmation to.',
  );
  await keyboard.type('grace@customers.test');
  for (const [label, text] of [
    ['Name', 'Grace Guest'],
    ['Street and number', '1 Test Street'],
    ['Town or city', 'Leeds'],
    ['Postcode', 'LS1 1AA'],
  ] as const) {
    await tabTo(page, label);
    await keyboard.type(text);
  }
  await keyboard.press('Enter');

  await page.waitForURL('**/test-bank/**');
  await tabTo(page, /^Pay £/);
  await keyboard.press('Enter');
  await page.waitForURL('**/orders/S-*');
  await page.getByRole('heading', { level: 1, name: 'Paid' }).waitFor();
  await close();
  expect(troubles).toEqual([]);
});

it('a dialogue takes the focus, keeps it, and gives it back', async () => {
  const { page, troubles, close } = await openPage(browser, { reducedMotion: 'reduce' });
  const { keyboard } = page;
  await putIntoCart(page, shop.url, 'party-bunting');
  await placeOrder(page, shop.url);
  await page.getByRole('button', { name: 'Decline the payment' }).click();
  await page.waitForURL('**/orders/S-*');

  await tabTo(page, 'Cancel the order');
  await keyboard.press('Enter');
  await page.getByRole('alertdialog').waitFor();
  for (let presses = 0; presses < 5; presses += 1) {
    await expect.poll(() => page.evaluate(isInDialogue), patient).toBe(true);
    await keyboard.press('Tab');
  }
  await keyboard.press('Escape');
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  await focusIsOn(page, 'Cancel the order');
  await close();
  expect(troubles).toEqual([]);
});

it('what is taken out of the cart does not take the focus along', async () => {
  const { page, troubles, close } = await openPage(browser, { reducedMotion: 'reduce' });
  for (const slug of ['party-bunting', 'spotty-bunting']) await putIntoCart(page, shop.url, slug);
  await page.goto(`${shop.url}/cart`);
  for (const heading of ['Your cart', 'Your cart is empty']) {
    const takeOut = page.getByRole('button', { name: /^Take out/ }).first();
    await takeOut.focus();
    await page.keyboard.press('Enter');
    await focusIsOn(page, heading);
  }
  await close();
  expect(troubles).toEqual([]);
});

function isInDialogue(): boolean {
  return document.activeElement?.closest('[role=alertdialog]') !== null;
}

interface Focused {
  name: string;
  description: string;
  /** Whether an eye finds it: a ring around it, or around what stands for it. */
  isShown: boolean;
}

/** What has the focus, as far as a person is told. */
async function focused(page: Page): Promise<Focused> {
  return await page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return { name: '', description: '', isShown: false };
    const labels = 'labels' in element ? (element as HTMLInputElement).labels : null;
    const words = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim();
    const byId = (attribute: string) =>
      words(
        (element.getAttribute(attribute) ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent)
          .join(' '),
      );
    const hasRing = (around: Element | null) => {
      if (!around) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(around);
      return outlineStyle !== 'none' && outlineWidth !== '0px';
    };
    return {
      name:
        words(element.getAttribute('aria-label')) ||
        byId('aria-labelledby') ||
        words(labels?.[0]?.textContent) ||
        words(element.textContent),
      description: byId('aria-describedby'),
      isShown: hasRing(element) || hasRing(element.closest('label')),
    };
  });
}

/** Presses Tab until it is reached. Every stop on the way must be seen. */
async function tabTo(page: Page, wanted: string | RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    const { name, isShown } = await focused(page);
    // The end of a page: the focus is at the browser's own controls for one step.
    const outside = await page.evaluate(() => document.activeElement === document.body);
    if (!outside) expect(isShown, `it is seen that '${name}' has the focus`).toBe(true);
    if (typeof wanted === 'string' ? name === wanted : wanted.test(name)) return;
    passed.push(name);
  }
  throw new Error(`'${String(wanted)}' was not reached. Passed: ${passed.join(' | ')}`);
}

/** After a navigation or a refusal, the page itself puts the focus there. */
async function focusIsOn(page: Page, name: string): Promise<void> {
  await expect.poll(async () => (await focused(page)).name, patient).toBe(name);
}
