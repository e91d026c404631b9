import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../launch-browser.ts';
import { openPage } from '../watched-page.ts';
import { inHand } from './in-hand.ts';
import { servePhone, type ServedPhone } from './serve-phone.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

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
  ['product', '/products/party-bunting', 'Add to cart'],
  ['journal', '/journal', 'Journal'],
  ['sign-in', '/sign-in', 'I have forgotten my password'],
  ['cart-empty', '/cart', 'Your cart is empty'],
  ['account', '/account', 'Sign in'],
  ['contact', '/contact', 'Message'],
])('%s: nothing that axe finds, by day and by night', async (name, path, words) => {
  const { page, troubles, keep, close } = await openPage(browser, inHand);
  await page.goto(phone.url + path);
  await page.getByText(words).first().waitFor();
  await page.evaluate(axe);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(400);
    await keep(`app-${name}-${colorScheme}`);
    expect(await violationsOf(page), colorScheme).toEqual([]);
  }
  await close();
  expect(troubles).toEqual([]);
});

async function violationsOf(page: Page): Promise<string[]> {
  return await page.evaluate(async () => {
    // What was evaluated before has left it there.
    const { axe } = globalThis as unknown as { axe: typeof Axe };
    const { violations } = await axe.run(document, {
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
      rules: {
        // A card is heard as 'Party bunting, £4.95'; what it shows has no comma, but two lines.
        'label-content-name-mismatch': { enabled: false },
        // Heads and ends of React Native's lists are children of the same element.
        'aria-required-children': { enabled: false },
      },
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`,
      ),
    );
  });
}
