import { createHmac } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './launch-browser.ts';
import { desk, phone } from './looks.ts';
import { type RunningShop, startShop } from '@stockroom/testing/start-shop';
import { openPage } from './watched-page.ts';

let shop: RunningShop;
/** Passkeys belong to a name; 127.0.0.1 is none. */
let url: string;
let browser: Browser;
let closeBrowser: () => Promise<void>;

beforeAll(async () => {
  [shop, { browser, close: closeBrowser }] = await Promise.all([startShop(), launchBrowser()]);
  url = shop.url.replace('127.0.0.1', 'localhost');
});
afterAll(async () => {
  await closeBrowser();
  await shop.stop();
});

/** For jobs that write mails. */
const patience = { timeout: 15_000 };
const password = 'stockroom-demo';
const customer = 'customer@stockroom.test';
const owner = 'owner@stockroom.test';

it('a passkey is added, named, signed in with, offered by the field itself, and removed', async () => {
  const { page, troubles, keep, close } = await openPage(browser, desk);
  const authenticator = await addAuthenticator(page);
  await signIn(page, customer);
  await page.goto(`${url}/account/security`);
  await page.getByLabel('Name of a new passkey').fill('My desk');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByText('Added. Next time, sign in with it.').waitFor();
  await page.getByText('My desk').waitFor();
  await keep('account-passkeys');

  await page.getByText('Change', { exact: true }).click();
  await page.getByLabel('Name', { exact: true }).fill('The desk at home');
  await page.getByRole('button', { name: 'Rename' }).click();
  await page.getByText('The desk at home').waitFor();

  await signOut(page);
  // Nobody touches it while the page opens: otherwise the field would have signed in by itself.
  await authenticator.touch(false);
  await page.goto(`${url}/sign-in`);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).waitFor();
  await page.waitForLoadState('networkidle');
  await authenticator.touch(true);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.waitForURL('**/account');
  await page.goto(`${url}/account/security`);
  await page.getByText(/last used/).waitFor();

  await signOut(page);
  await page.goto(`${url}/sign-in?next=%2Faccount%2Fsecurity`);
  // The browser offers the passkey in the field of the address; here somebody takes it at once.
  await page.waitForURL('**/account/security');

  await page.getByText('Change', { exact: true }).click();
  await page.getByRole('button', { name: 'Remove this passkey' }).click();
  await page.getByText('Nobody signs in with it any more.').waitFor();
  await signOut(page);
  await page.goto(`${url}/sign-in`);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.getByRole('alert').filter({ hasText: 'not known here' }).waitFor();
  await close();
  // A refused passkey is a 401, which the console tells of.
  expect(troubles.filter((trouble) => !trouble.includes('status of 401'))).toEqual([]);
});

it('the second step: set up, asked for, passed by code and by backup code, turned off', async () => {
  const { page, troubles, keep, close } = await openPage(browser, {
    ...phone,
    javaScriptEnabled: false,
  });
  await signIn(page, owner);
  await page.goto(`${url}/account/security`);
  await page.getByText('Set it up').click();
  const begin = page.locator('#second-step');
  await begin.getByLabel('Your password').fill('not the password');
  await begin.getByRole('button', { name: 'Go on' }).click();
  await page.getByText('That is not your password.').waitFor();
  await page.goto(`${url}/account/security`);
  await page.getByText('Set it up').click();
  await begin.getByLabel('Your password').fill(password);
  await begin.getByRole('button', { name: 'Go on' }).click();

  await page.getByRole('img', { name: /The secret/ }).waitFor();
  await page.screenshot({
    path: new URL('../artefacts/second-step.png', import.meta.url).pathname,
    fullPage: true,
  });
  const secret = (await page.locator('code').innerText()).replaceAll(' ', '');
  await page.getByRole('textbox', { name: 'Code' }).fill('000000');
  await page.getByRole('button', { name: 'Turn it on' }).click();
  await page.getByText('That code is not right').waitFor();
  await page.getByRole('textbox', { name: 'Code' }).fill(codeOf(secret));
  await page.getByRole('button', { name: 'Turn it on' }).click();
  await page.getByRole('heading', { level: 1, name: 'It is on' }).waitFor();
  await page.screenshot({
    path: new URL('../artefacts/backup-codes.png', import.meta.url).pathname,
    fullPage: true,
  });
  const codes = await page.locator('li code').allInnerTexts();
  expect(codes).toHaveLength(10);
  await page.emulateMedia({ media: 'print' });
  const slip = await page.locator('body').innerText();
  expect(slip).toContain(codes[9]);
  expect(slip).toContain(`For signing in at Stockroom as ${owner}.`);
  // Of the page nothing else is on the paper.
  expect(slip).not.toMatch(/It is on|I have kept them|print this page|Overview/);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('link', { name: 'I have kept them' }).click();
  // Setting it up has left somebody signed in, and the codes at no address.
  await page.getByRole('heading', { level: 1, name: 'Sign-in and security' }).waitFor();
  expect(await page.content()).not.toContain(codes[0]);

  await signOut(page);
  await givePassword(page, owner);
  await page.waitForURL('**/second-step**');
  await page.goto(`${url}/account`);
  expect(page.url()).toContain('/sign-in');
  await page.goto(`${url}/second-step?next=%2Foffice`);
  await page.getByRole('textbox', { name: 'Code' }).fill('000000');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByText('That code is not right').waitFor();
  // Turning it on has used the one of this half minute; the next is taken early, for clocks that are off.
  const used = codeOf(secret, 1);
  await page.getByRole('textbox', { name: 'Code' }).fill(used);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL('**/office');

  // Nobody who has seen it typed can use it, too.
  await signOut(page);
  await givePassword(page, owner);
  await page.getByRole('textbox', { name: 'Code' }).fill(used);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByText('That code is not right').waitFor();

  for (const [code, isGood] of [
    [codes[0] ?? '', true],
    // Once only.
    [codes[0] ?? '', false],
    [codes[1] ?? '', true],
  ] as const) {
    if (!page.url().includes('/second-step')) await givePassword(page, owner);
    await page.getByRole('textbox', { name: 'Code' }).fill(code);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    if (isGood) await signOut(page);
    else await page.getByText('That code is not right').waitFor();
  }
  await givePassword(page, owner);
  await page.getByRole('textbox', { name: 'Code' }).fill(codes[2] ?? '');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.goto(`${url}/account/security`);
  await page.getByText('Turn it off').click();
  await begin.getByLabel('Your password').last().fill(password);
  await page.getByRole('button', { name: 'Turn the second step off' }).click();
  await page.getByText('Signing in asks for the password alone again.').waitFor();
  await signOut(page);
  await signIn(page, owner);
  await page.goto(`${url}/office/mails`);
  // On, off, and three backup codes: each was told to the mailbox.
  await expect
    .poll(async () => {
      await page.reload();
      return await page.getByRole('link', { name: /two steps|backup code was used/i }).count();
    }, patience)
    .toBe(5);
  await keep('office-mails-of-accounts');
  await close();
  expect(troubles.filter((trouble) => !trouble.includes('status of 422'))).toEqual([]);
});

it('a session that is ended elsewhere ends here', async () => {
  const here = await openPage(browser, desk);
  const there = await openPage(browser, phone);
  await signIn(here.page, customer);
  await signIn(there.page, customer);
  await here.page.goto(`${url}/account/security`);
  await here.page.getByText('This one').waitFor();
  await here.keep('account-sessions');
  await here.page
    .locator('#sessions')
    .getByRole('button', { name: 'Sign out', exact: true })
    .first()
    .click();
  await here.page.getByText('Signed out there.').waitFor();
  await there.page.goto(`${url}/account`);
  expect(there.page.url()).toContain('/sign-in');
  await here.close();
  await there.close();
  expect([...here.troubles, ...there.troubles]).toEqual([]);
});

it('the address and the password change by plain forms, and both mailboxes have a say', async () => {
  const options = { ...phone, javaScriptEnabled: false };
  const { page, troubles, close } = await openPage(browser, options);
  const office = await openPage(browser, options);
  await signIn(office.page, owner);
  await signIn(page, customer);

  await page.goto(`${url}/account/security`);
  await page.getByText('Change the address').click();
  const section = page.locator('#email');
  await section.getByLabel('New address').fill('casey@elsewhere.test');
  await section.getByLabel('Your password').fill(password);
  await section.getByRole('button', { name: 'Send both mails' }).click();
  await page.getByText('casey@elsewhere.test has not proved itself yet.').waitFor();
  await page.goto(await linkOf(office.page, 'Confirm your new address'));
  await page.getByRole('button', { name: 'Yes, it is mine' }).click();
  await page.getByRole('heading', { level: 1, name: 'Thank you' }).waitFor();
  // The present mailbox is opened by somebody who is signed in as somebody else.
  await office.page.goto(await linkOf(office.page, 'Change your address at'));
  await office.page.getByRole('button', { name: 'Yes, change it' }).click();
  await office.page.getByRole('heading', { level: 1, name: 'Your address is changed' }).waitFor();
  await page.goto(`${url}/account/security`);
  await section.getByText('casey@elsewhere.test').waitFor();

  await page.getByText('Change the password').click();
  const passwords = page.locator('#password');
  await passwords.getByLabel('Your password').fill(password);
  await passwords.getByLabel('New password').fill('another password');
  await passwords.getByRole('button', { name: /Change it/ }).click();
  await page.getByText('Your password is changed.').waitFor();
  await signOut(page);
  await givePassword(page, 'casey@elsewhere.test', 'another password');
  await page.waitForURL('**/account');
  await close();
  await office.close();
  expect([...troubles, ...office.troubles]).toEqual([]);
});

/** A passkey's device, with somebody beside it who unlocks and touches it. */
async function addAuthenticator(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    touch: (enabled: boolean) =>
      devtools.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled }),
  };
}

async function givePassword(page: Page, email: string, word = password): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(word);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

async function signIn(page: Page, email: string): Promise<void> {
  await givePassword(page, email);
  await page.waitForURL((at) => !at.pathname.startsWith('/sign-in'));
}

async function signOut(page: Page): Promise<void> {
  await page.goto(`${url}/sign-out`);
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL((at) => at.pathname === '/');
}

/** The link in the newest mail with such a subject, as an owner reads it in the office. */
async function linkOf(office: Page, subject: string): Promise<string> {
  const mails = office.getByRole('link', { name: subject });
  await expect
    .poll(async () => {
      await office.goto(`${url}/office/mails`);
      return await mails.count();
    }, patience)
    .toBeGreaterThan(0);
  const mail = await mails.first().getAttribute('href');
  await office.goto(`${url}/mails/${mail?.split('/').at(-1)}`);
  const link = office.getByRole('link', { name: /^(Agree|Confirm)/ }).first();
  const { pathname, search } = new URL((await link.getAttribute('href')) ?? '');
  return url + pathname + search;
}

/** As an app makes it, now or `later` half minutes from now: RFC 6238, with SHA-1, six digits. */
function codeOf(secret: string, later = 0): string {
  const bits = secret
    .split('')
    .map((letter) =>
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
    )
    .join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later));
  const hash = createHmac('sha1', key).update(counter).digest();
  const at = (hash.at(-1) ?? 0) & 0xf;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
