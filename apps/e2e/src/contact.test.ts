import { mailServer } from '@stockroom/testing/mail-server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './launch-browser.ts';
import { desk, phone } from './looks.ts';
import { type RunningShop, startShop } from '@stockroom/testing/start-shop';
import { openPage } from './watched-page.ts';

const mails = mailServer();
let shop: RunningShop;
let browser: Browser;
let closeBrowser: () => Promise<void>;

beforeAll(async () => {
  const smtp = { SMTP_URL: `smtp://127.0.0.1:${mails.port}` };
  [shop, { browser, close: closeBrowser }] = await Promise.all([startShop(smtp), launchBrowser()]);
});
afterAll(async () => {
  await closeBrowser();
  await shop.stop();
});

const withoutScripts = { javaScriptEnabled: false };
const words = 'Will the tins come back in blue?\n\nYours, Ada';

describe.each([
  ['desktop', desk],
  ['phone', phone],
])('on a %s', (size, options) => {
  it('somebody writes, staff see it come and answer, and the mails are one thread', async () => {
    const email = `ada-${size}@example.com`;
    const office = await openPage(browser, options);
    await signIn(office.page, '/office/messages');
    await office.page.getByRole('heading', { level: 1, name: 'Messages' }).waitFor();
    // The list is live once its stream has begun.
    await office.page.waitForLoadState('load');

    const writer = await openPage(browser, options);
    const { page } = writer;
    await page.goto(`${shop.url}/contact?order=S-100042`);
    await page.waitForLoadState('networkidle');
    await writer.keep(`${size}-contact-1-form`);
    await page.getByRole('button', { name: 'Send the message' }).click();
    await page.getByText('What is on your mind?').first().waitFor();
    await writer.keep(`${size}-contact-2-errors`);
    expect(await page.getByLabel('Order number').inputValue()).toBe('S-100042');
    await fill(page, email);
    // What was typed outlives a reload.
    await page.reload();
    await expect.poll(() => page.getByLabel('Your message').inputValue()).toBe(words);
    await page.getByText(`${words.length} of 5,000 characters`).waitFor();
    await page.getByRole('button', { name: 'Send the message' }).click();
    await page.getByRole('heading', { name: 'Thank you. We have it.' }).waitFor();
    await page.getByText(email).waitFor();
    expect(page.url()).not.toContain('ada');
    await writer.keep(`${size}-contact-3-sent`);

    const row = office.page.getByRole('listitem').filter({ hasText: email });
    await row.waitFor();
    await office.page.getByRole('link', { name: /^Messages \d+ unread$/ }).waitFor();
    await office.keep(`${size}-contact-4-list`);
    await row.getByRole('link').click();
    await office.page.getByLabel('Your answer').waitFor();
    expect(await office.page.getByText('Will the tins come back in blue?').count()).toBe(1);
    await office.page.getByLabel('Your answer').fill('They will, in a fortnight.');
    await office.page.keyboard.press('Control+Enter');
    await office.page.getByText('Answered', { exact: true }).first().waitFor();
    await office.page.getByText('Sent', { exact: true }).nth(1).waitFor();
    await office.keep(`${size}-contact-5-thread`);

    await expect.poll(() => mailsTo(email)).toHaveLength(2);
    const [confirmation, answer] = mailsTo(email);
    expect(confirmation?.raw).not.toContain('tins');
    expect(answer?.header('in-reply-to')).toBe(confirmation?.header('message-id'));
    expect(answer?.header('subject')).toBe(`Re: ${confirmation?.header('subject')}`);

    await writer.close();
    await office.close();
    expect([...writer.troubles, ...office.troubles]).toEqual([]);
  });

  it('works before, and without, any script', async () => {
    const email = `plain-${size}@example.com`;
    const { page, troubles, keep, close } = await openPage(browser, {
      ...options,
      ...withoutScripts,
    });
    await page.goto(`${shop.url}/contact`);
    await fill(page, email);
    await page.getByLabel('Order number').fill('the blue one');
    // Faster than anybody writes, and not an order: every field stays as it was.
    await page.getByRole('button', { name: 'Send the message' }).click();
    await page.getByText('That is not an order’s number.').first().waitFor();
    expect(await page.getByLabel('Your message').inputValue()).toBe(words);
    expect(await page.getByLabel('Your e-mail').inputValue()).toBe(email);
    await keep(`${size}-contact-plain-1-refused`);
    await page.getByLabel('Order number').fill('100042');
    await page.waitForTimeout(3_200);
    await page.getByRole('button', { name: 'Send the message' }).click();
    await page.getByRole('heading', { name: 'Thank you. We have it.' }).waitFor();
    expect(await page.getByText(email).count()).toBe(1);

    await signIn(page, '/office/messages');
    await page.getByLabel('Look for').fill(email);
    await page.getByRole('button', { name: 'Search', exact: true }).last().click();
    await page.waitForURL('**/office/messages?**');
    await page.getByRole('link', { name: 'Ada Lovelace' }).first().click();
    await page.getByText('About order S-100042').waitFor();
    await page.getByLabel('Your answer').fill('They will.');
    await page.getByRole('button', { name: 'Send the answer' }).click();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await page.getByText('Closed', { exact: true }).first().waitFor();
    await expect.poll(() => mailsTo(email)).toHaveLength(2);
    await close();
    // Chromium tells of the form that was refused, which is what was asked of it.
    expect(troubles.filter((each) => !each.includes('status of 422'))).toEqual([]);
  });
});

it('a form that is sent too fast without scripts is kept, and goes out a moment later', async () => {
  const { page, close } = await openPage(browser, { ...desk, ...withoutScripts });
  await page.goto(`${shop.url}/contact`);
  await fill(page, 'quick@example.com');
  await page.getByRole('button', { name: 'Send the message' }).click();
  await page.getByText('That was quicker than we can read.').first().waitFor();
  expect(await page.getByLabel('Your message').inputValue()).toBe(words);
  await page.waitForTimeout(3_200);
  await page.getByRole('button', { name: 'Send the message' }).click();
  await page.getByRole('heading', { name: 'Thank you. We have it.' }).waitFor();
  await close();
});

it('a robot that fills in every field is filed, and makes nobody a mail', async () => {
  const email = 'victim@example.com';
  const { page, close } = await openPage(browser, { ...desk, ...withoutScripts });
  await page.goto(`${shop.url}/contact`);
  await fill(page, email);
  // Neither seen, nor heard, nor reached by the keyboard.
  expect(await page.getByRole('textbox', { name: 'Website' }).count()).toBe(0);
  const trap = page.locator('[name=website]');
  expect(await trap.getAttribute('tabindex')).toBe('-1');
  await trap.evaluate((field: HTMLInputElement) => (field.value = 'https://spam.example'));
  await page.waitForTimeout(3_200);
  await page.getByRole('button', { name: 'Send the message' }).click();
  await page.getByRole('heading', { name: 'Thank you. We have it.' }).waitFor();
  expect(await page.getByText(email).count()).toBe(0);

  await signIn(page, '/office/messages?status=spam');
  const row = page.getByRole('listitem').filter({ hasText: email });
  await row.getByRole('link').click();
  await page.getByText('A field that people do not see was filled in.').waitFor();
  expect(await page.getByLabel('Your answer').count()).toBe(0);
  expect(mailsTo(email)).toEqual([]);
  await page.getByRole('button', { name: 'This is not spam' }).click();
  await page.getByText('Waiting', { exact: true }).first().waitFor();
  await expect.poll(() => mailsTo(email)).toHaveLength(1);
  await close();
});

it('without a connection the words are kept, and it says so', async () => {
  const { page, close } = await openPage(browser, desk);
  await page.goto(`${shop.url}/contact`);
  await page.waitForLoadState('networkidle');
  await fill(page, 'offline@example.com');
  await page.context().setOffline(true);
  // Chromium sends what is to be kept alive although it plays being offline.
  await page.route('**/api/trpc/contact.send*', (route) => route.abort('internetdisconnected'));
  await page.getByRole('button', { name: 'Send the message' }).click();
  await page.getByText('Your words are kept here').waitFor();
  expect(await page.getByLabel('Your message').inputValue()).toBe(words);
  await page.context().setOffline(false);
  await page.unroute('**/api/trpc/contact.send*');
  await page.getByRole('button', { name: 'Send the message' }).click();
  await page.getByRole('heading', { name: 'Thank you. We have it.' }).waitFor();
  await close();
});

it('of two who answer at once, the second sees the first one’s answer and keeps their own', async () => {
  const email = 'both@example.com';
  const first = await openPage(browser, desk);
  await first.page.goto(`${shop.url}/contact`);
  await fill(first.page, email);
  await first.page.getByRole('button', { name: 'Send the message' }).click();
  await first.page.getByRole('heading', { name: 'Thank you. We have it.' }).waitFor();
  await signIn(first.page, '/office/messages');
  await first.page.getByRole('listitem').filter({ hasText: email }).getByRole('link').click();
  await first.page.getByLabel('Your answer').waitFor();

  // Without scripts, so that no live page tells of the other answer beforehand.
  const second = await openPage(browser, { ...desk, ...withoutScripts });
  await signIn(second.page, new URL(first.page.url()).pathname);
  await second.page.getByLabel('Your answer').fill('Of the second');
  await first.page.getByLabel('Your answer').fill('Of the first');
  await first.page.getByRole('button', { name: 'Send the answer' }).click();
  await first.page.getByText('Of the first').waitFor();

  await second.page.getByRole('button', { name: 'Send the answer' }).click();
  await second.page.getByText('has answered meanwhile').first().waitFor();
  await second.page.getByText('Of the first').waitFor();
  expect(await second.page.getByLabel('Your answer').inputValue()).toBe('Of the second');
  await second.page.getByRole('button', { name: 'Send the answer' }).click();
  await first.page.getByText('Of the second').waitFor();
  await first.close();
  await second.close();
});

async function fill(page: Page, email: string): Promise<void> {
  await page.getByLabel('Your name').fill('Ada Lovelace');
  await page.getByLabel('Your e-mail').fill(email);
  await page.getByLabel('Your message').fill(words);
}

async function signIn(page: Page, next: string): Promise<void> {
  await page.goto(`${shop.url}/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByLabel('E-mail').fill('owner@stockroom.test');
  await page.getByLabel('Password', { exact: true }).fill('stockroom-demo');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL((url) => url.pathname + url.search === next);
}

function mailsTo(email: string) {
  return mails.received.filter(({ to }) => to.includes(email));
}
