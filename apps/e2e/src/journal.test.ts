import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { payOrder, placeOrder, signIn } from './errands.ts';
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

it('a post is written, previewed, saved by itself and published', async () => {
  const { page, troubles, keep, close } = await openPage(browser, desk);
  await startPost(page, 'How to hang bunting');
  const text = page.getByLabel('Text of the post, in Markdown');
  await text.pressSequentially('Higher, said somebody');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+B');
  await preview(page).locator('strong', { hasText: 'Higher, said somebody' }).waitFor();
  // What a button has typed is undone as what a person has.
  await page.keyboard.press('Control+Z');
  expect(await text.inputValue()).toBe('Higher, said somebody');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+Shift+E');
  await page.getByRole('combobox', { name: 'Which product?' }).fill('party bunting');
  await page.getByRole('option', { name: /^Party bunting £/ }).waitFor();
  await page.keyboard.press('Enter');
  expect(await text.inputValue()).toContain('::product[party-bunting]');
  await preview(page).getByRole('link', { name: 'Party bunting' }).waitFor();
  await page.getByText(/^Saved \d\d:\d\d$/).waitFor();
  await keep('desk-journal-1-editor');
  await page.reload();
  expect(await text.inputValue()).toContain('Higher, said somebody');

  await page.getByRole('button', { name: 'Details' }).click();
  await page.getByRole('button', { name: 'Publish now' }).click();
  await page.getByText('Before others can read it, it needs a summary.').waitFor();
  await page.getByLabel('Summary').fill('On chairs that wobble, and on string.');
  await page.getByRole('textbox', { name: 'Tags' }).fill('Parties, String');
  await page.getByRole('textbox', { name: 'Tags' }).press('Enter');
  await page.locator('input[type=file][aria-label=Cover]').setInputFiles({
    name: 'cover.png',
    mimeType: 'image/png',
    buffer: onePixel,
  });
  await page.getByLabel('What the cover shows').fill('A wall, before.');
  await page.getByRole('button', { name: 'Publish now' }).click();
  await page.getByText('It is published.').waitFor();
  await keep('desk-journal-2-details');
  await close();
  // The one that was not ready.
  expect(troubles.filter((trouble) => !trouble.includes('status of 422'))).toEqual([]);
});

describe.each([
  ['desk', desk],
  ['phone', phone],
])('on a %s', (size, options) => {
  it('a post is read, and what is bought from it is known to the office', async () => {
    const { page, troubles, keep, close } = await openPage(browser, options);
    await page.goto(`${shop.url}/journal`);
    await page.getByRole('navigation', { name: 'What posts are about' }).waitFor();
    await keep(`${size}-journal-3-list`);
    await page.getByRole('link', { name: 'How to hang bunting' }).click();
    await page.getByRole('heading', { level: 1, name: 'How to hang bunting' }).waitFor();
    await keep(`${size}-journal-4-post`);
    await page.getByRole('complementary', { name: 'Party bunting' }).getByRole('button').click();
    await page.getByText('is in your cart').waitFor();
    await placeOrder(page, shop.url);
    await payOrder(page);
    const number = /S-\d+/.exec(page.url())?.[0] ?? '';
    await close();

    const office = await openPage(browser, options);
    await signIn(office.page, shop.url, 'owner@stockroom.test');
    await office.page.goto(`${shop.url}/office/orders/${number}`);
    await office.page.getByRole('heading', { name: 'Where it came from' }).waitFor();
    await office.page.getByRole('link', { name: 'How to hang bunting' }).click();
    await office.page.waitForURL('**/office/posts/*');
    await office.page.getByLabel('Text of the post, in Markdown').waitFor();
    await office.keep(`${size}-journal-5-editor`);
    await office.close();
    expect([...troubles, ...office.troubles]).toEqual([]);
  });
});

it('two who write at once overwrite nothing', async () => {
  const first = await openPage(browser, desk);
  const second = await openPage(browser, desk);
  await startPost(first.page, 'Written by two');
  await signIn(second.page, shop.url, 'owner@stockroom.test');
  await second.page.goto(first.page.url());
  await write(first.page, 'The first one’s words.');
  await first.page.getByText(/^Saved \d\d:\d\d$/).waitFor();

  await write(second.page, 'The second one’s words.');
  await second.page.getByText('Not saved: somebody else has saved meanwhile.').waitFor();
  await second.page.getByText(/Olive Owner saved this post/).waitFor();
  await second.page.locator('del', { hasText: 'first' }).waitFor();
  await second.keep('desk-journal-6-overtaken');
  await second.page.getByRole('button', { name: 'Keep mine' }).click();
  await second.page.getByText(/^Saved \d\d:\d\d$/).waitFor();

  // And the other way round: the first goes on, is told, and takes the newer text.
  await write(first.page, 'The first one’s words, and more.');
  await first.page.getByText('Not saved: somebody else has saved meanwhile.').waitFor();
  await first.page.getByRole('button', { name: 'Take theirs' }).click();
  await first.page.getByText(/^Saved( \d\d:\d\d)?$/).waitFor();
  const text = first.page.getByLabel('Text of the post, in Markdown');
  await expect.poll(() => text.inputValue()).toBe('The second one’s words.');

  await first.page.getByRole('button', { name: 'Details' }).click();
  await first.page.getByRole('link', { name: 'Look at them' }).click();
  await first.page.getByRole('heading', { level: 1, name: 'Earlier texts' }).waitFor();
  const texts: string[] = [];
  for (const link of await first.page.locator('ol a').all()) {
    const shown = await first.page.context().newPage();
    await shown.goto(`${shop.url}${await link.getAttribute('href')}`);
    // Folded: its text is not laid out.
    texts.push((await shown.locator('pre').textContent()) ?? '');
    await shown.close();
  }
  await first.page.locator('ol a').last().click();
  await first.page.getByRole('heading', { name: /until now/ }).waitFor();
  await first.keep('desk-journal-7-revisions');
  // Whoever's it was, each text that somebody had before them is there, the newest first.
  expect(texts.filter((each, index) => each !== texts[index - 1])).toEqual([
    'The second one’s words.',
    'The first one’s words, and more.',
    'The second one’s words.',
    'The first one’s words.',
    '',
  ]);
  await first.close();
  await second.close();
  const conflicts = (trouble: string) => trouble.includes('status of 409');
  expect([...first.troubles, ...second.troubles].filter((each) => !conflicts(each))).toEqual([]);
});

it('what was written offline is kept, and offered after the browser has gone', async () => {
  const { page, close } = await openPage(browser, desk);
  await startPost(page, 'Written on a train');
  const address = page.url();
  await page.context().setOffline(true);
  await write(page, 'There is a tunnel here.');
  await page.getByText(/^Not saved: offline/).waitFor();
  const context = page.context();
  // A crash: a page that is closed still sends what it has, and may get through as it goes.
  const crashed = page.waitForEvent('crash');
  const devtools = await context.newCDPSession(page);
  void devtools.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
  await context.setOffline(false);

  const again = await context.newPage();
  await again.goto(address);
  await again.getByText('This browser has kept text of this post').waitFor();
  await again.getByRole('button', { name: 'Use it' }).click();
  await again.getByText(/^Saved \d\d:\d\d$/).waitFor();
  await again.reload();
  const text = again.getByLabel('Text of the post, in Markdown');
  expect(await text.inputValue()).toBe('There is a tunnel here.');
  expect(await again.getByText('This browser has kept').count()).toBe(0);
  await close();
});

it('all of it works without any script; old addresses lead to the new one for good', async () => {
  const { page, troubles, keep, close } = await openPage(browser, {
    ...desk,
    javaScriptEnabled: false,
  });
  await startPost(page, 'Without scripts');
  await page.getByLabel('Text of the post').fill('Plain.\n\n::product[party-bunting]\n');
  await page.getByLabel('Summary').fill('Nothing runs here.');
  await page.getByRole('button', { name: 'Schedule it' }).click();
  await page.getByText('Which day, and at what time?').waitFor();
  // Nothing that was typed is lost by a no.
  expect(await page.getByLabel('Summary').inputValue()).toBe('Nothing runs here.');
  await keep('desk-journal-8-no-scripts');
  await page.getByRole('button', { name: 'Publish now' }).click();
  await page.getByText('They see all that is written here.').waitFor();
  await page.getByLabel('Address').fill('no-scripts-at-all');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('since').first().waitFor();

  const old = await fetch(`${shop.url}/journal/without-scripts`, { redirect: 'manual' });
  expect(old.status).toBe(301);
  expect(old.headers.get('location')).toBe('/journal/no-scripts-at-all');
  await page.goto(`${shop.url}/journal/without-scripts`);
  await page.getByRole('heading', { level: 1, name: 'Without scripts' }).waitFor();
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page.waitForURL('**/cart');
  await page.getByText('Party bunting').first().waitFor();

  await page.goto(`${shop.url}/office/posts?query=scripts`);
  await page.getByRole('link', { name: 'Without scripts' }).click();
  await page.getByRole('button', { name: 'Take it back' }).click();
  await page.getByText('Taken back').first().waitFor();
  expect((await fetch(`${shop.url}/journal/no-scripts-at-all`)).status).toBe(404);
  await close();
  expect(troubles.filter((trouble) => !trouble.includes('status of 422'))).toEqual([]);
});

/** Signs in as staff and begins a post; ends in the editor. */
async function startPost(page: Page, title: string): Promise<void> {
  await signIn(page, shop.url, 'owner@stockroom.test');
  await page.goto(`${shop.url}/office/posts/new`);
  await page.getByLabel('What is it called?').fill(title);
  await page.getByRole('button', { name: 'Start writing' }).click();
  await page.waitForURL(/\/office\/posts\/\d+$/);
  await page.getByLabel('Text of the post, in Markdown').waitFor();
}

async function write(page: Page, words: string): Promise<void> {
  await page.getByLabel('Text of the post, in Markdown').fill(words);
}

function preview(page: Page) {
  return page.locator('#desk-preview');
}

/** A picture of one pixel. */
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
