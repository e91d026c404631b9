import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { payOrder, placeOrder, putIntoCart, signIn } from './errands.ts';
import {
  everyPage,
  nowhere,
  type Props,
  routeFiles,
  type Visit,
  type Visitor,
} from './every-page.ts';
import { launchBrowser } from './launch-browser.ts';
import { type RunningShop, startShop } from '@stockroom/testing/start-shop';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** All that axe knows of WCAG 2.2 A and AA, and its good practice. */
const everything: Axe.RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
/** By night other colours are all that differs. */
const colours: Axe.RunOnly = { type: 'rule', values: ['color-contrast'] };

/** One after the other, of a page that is opened once. */
const looks = [
  { name: 'light', colorScheme: 'light', width: 1440, height: 900, rules: everything },
  { name: 'dark', colorScheme: 'dark', width: 1440, height: 900, rules: colours },
  { name: 'dark on a phone', colorScheme: 'dark', width: 390, height: 844, rules: everything },
] as const;

let shop: RunningShop;
let browser: Browser;
let closeBrowser: () => Promise<void>;
let props: Props;
const visitors = new Map<Visitor, Page>();

beforeAll(async () => {
  [shop, { browser, close: closeBrowser }] = await Promise.all([startShop(), launchBrowser()]);
  props = await makeOrders();
  for (const visitor of ['guest', 'customer', 'owner'] as const) {
    const page = await newVisitor();
    visitors.set(visitor, page);
    if (visitor !== 'guest') await signIn(page, shop.url, `${visitor}@stockroom.test`);
    if (visitor === 'customer') {
      await putIntoCart(page, shop.url, 'party-bunting');
      await placeOrder(page, shop.url);
      await payOrder(page);
      await putIntoCart(page, shop.url, 'party-bunting');
    }
  }
});
afterAll(async () => {
  await closeBrowser();
  await shop.stop();
});

it('looks at every route', () => {
  expect(Object.keys(everyPage).toSorted()).toEqual(routeFiles().toSorted());
});

const visits = Object.entries({ ...everyPage, 'of no route': [nowhere] }).flatMap(
  ([route, states]) => states.map((visit): [string, Visit] => [`${route}, ${visit.state}`, visit]),
);

describe.each(visits)('%s', (_name, visit) => {
  it('has nothing that axe finds', async () => {
    const page = visitorOf(visit.as ?? 'guest');
    const found: string[] = [];
    const [{ width, height, colorScheme }] = looks;
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    await go(page, visit);
    // By `evaluate`, which the page's own policy on scripts does not reach.
    await page.evaluate(axe);
    await stopTransitions(page);
    for (const { name, rules, ...look } of looks) {
      await page.setViewportSize(look);
      await page.emulateMedia(look);
      const { violations } = await runAxe(page, rules);
      for (const { id, help, nodes } of violations) {
        found.push(...nodes.map((node) => `${name}: ${id} (${help}): ${node.html.slice(0, 200)}`));
      }
    }
    expect(found).toEqual([]);
  });
});

async function go(page: Page, { path, first }: Visit): Promise<void> {
  await page.goto(`${shop.url}${typeof path === 'string' ? path : path(props)}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await first?.(page);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** A colour on its way to another has a contrast of its own. */
async function stopTransitions(page: Page): Promise<void> {
  await page.evaluate(() => {
    const still = new CSSStyleSheet();
    still.replaceSync('*, *::before, *::after { transition: none !important }');
    document.adoptedStyleSheets.push(still);
  });
}

async function runAxe(page: Page, runOnly: Axe.RunOnly): Promise<Axe.AxeResults> {
  return await page.evaluate(
    // The script that was evaluated before has put it there.
    async (options) => await (globalThis as unknown as { axe: typeof Axe }).axe.run(options),
    { runOnly, resultTypes: ['violations' as const] },
  );
}

/** Nothing moves, so that no colour is met half way. */
async function newVisitor(): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  return await context.newPage();
}

function visitorOf(name: Visitor): Page {
  const visitor = visitors.get(name);
  if (!visitor) throw new Error(`${name} has not come yet`);
  return visitor;
}

/** As an app sends it. */
async function writeMessage(): Promise<void> {
  const message = { name: 'Ada', email: 'ada@example.com', message: 'Will the tins come back?' };
  const { status } = await fetch(`${shop.url}/api/trpc/contact.send`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(message),
  });
  expect(status).toBe(200);
}

function numberOf({ pathname }: URL): string {
  return pathname.split('/').at(-1) ?? '';
}

async function packAndShip(packed: string, shipped: string): Promise<void> {
  const page = await newVisitor();
  await signIn(page, shop.url, 'owner@stockroom.test');
  for (const number of [packed, shipped]) {
    await page.goto(`${shop.url}/office/orders/${number}`);
    await page.getByRole('button', { name: 'Mark as packed' }).click();
    await page.getByRole('heading', { name: 'Ship it' }).waitFor();
  }
  await page.getByLabel('Carrier').selectOption('DPD');
  await page.getByLabel('Tracking number').fill('15501234567890');
  await page.getByRole('button', { name: 'Mark as shipped' }).click();
  await page.getByRole('button', { name: 'It has left' }).click();
  await page.getByRole('heading', { name: 'It is on its way' }).waitFor();
  await page.context().close();
}

/** A guest's orders, one for each state that has a look of its own, and a message. */
async function makeOrders(): Promise<Props> {
  const page = await newVisitor();
  const buy = async () => {
    await putIntoCart(page, shop.url, 'party-bunting');
    await placeOrder(page, shop.url);
    await payOrder(page);
    return new URL(page.url());
  };
  const [paid, packed, shipped] = [await buy(), await buy(), await buy()];
  await putIntoCart(page, shop.url, 'party-bunting');
  await placeOrder(page, shop.url);
  await page.getByRole('button', { name: 'Decline the payment' }).click();
  await page.waitForURL('**/orders/S-*');
  const waiting = new URL(page.url());
  await page.context().close();
  await packAndShip(numberOf(packed), numberOf(shipped));
  await writeMessage();
  return {
    // The first of this shop.
    message: '1',
    number: numberOf(paid),
    packed: numberOf(packed),
    shipped: numberOf(shipped),
    shippedOrder: shipped.pathname + shipped.search,
    paidOrder: paid.pathname + paid.search,
    waitingOrder: waiting.pathname + waiting.search,
  };
}
