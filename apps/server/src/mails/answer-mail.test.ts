import { randomUUID } from 'node:crypto';
import type { Account } from '@stockroom/domain/accounts/account';
import { keepWritten } from '@stockroom/domain/mail/keep-written';
import { queueMail } from '@stockroom/domain/mail/queue-mail';
import type { OrderWatcher } from '@stockroom/domain/orders/order-watcher';
import { testDatabase } from '@stockroom/testing/database';
import { addAccount } from '@stockroom/testing/rows';
import { expect, test } from 'vitest';
import { noPasswords } from '../fixtures/no-passwords.ts';
import { serve } from '../fixtures/serve.ts';
import { contextCreator } from '../trpc/create-context.ts';
import { answerMail } from './answer-mail.ts';

const { db, transact } = testDatabase();
const noWatcher: OrderWatcher = {
  async *wakeups() {
    // Nobody watches orders here.
  },
};

/** A server whose every caller with a cookie has this role. */
async function open(role: Account['role']) {
  const { id, email } = await addAccount(db, { role });
  const account = { id, email, role, name: 'Ada Example', emailVerified: true };
  const createContext = contextCreator({
    db,
    transact,
    watcher: noWatcher,
    publicUrl: 'https://shop.example',
    https: false,
    takesPayments: false,
    challengeKey: 'the key of tests',
    isDemo: false,
    findSignedIn: () =>
      Promise.resolve({ account, session: { id: randomUUID(), confirmedAt: new Date() } }),
    passwords: noPasswords,
  });
  const route = { name: 'mails' as const, bodyLimit: 0, area: answerMail(createContext) };
  const { url } = await serve({ routes: [['/mails/', route]] });
  return (path: string, headers: Record<string, string> = { cookie: 'session=1' }) =>
    fetch(url + path, { headers });
}

let made = 0;

async function addMail(kind: 'account_exists' | 'reset_password'): Promise<string> {
  made += 1;
  const cause = `test/${made}`;
  const data = { shopName: 'Test shop', path: '/reset/secret', hours: 1 };
  await transact((tx) => queueMail(tx, { kind, to: 'a@b.example', cause, data }));
  const { id } = await db
    .selectFrom('mails')
    .select('id')
    .where('cause', '=', `${cause}/${kind}`)
    .executeTakeFirstOrThrow();
  const html = '<!DOCTYPE html><html><head></head><body><p style="color:red">Hi</p></body></html>';
  await transact((tx) => keepWritten(tx, { id, subject: 'Hello', html, text: 'Hi' }));
  return id;
}

test('staff see a mail as it was written, in a document that can do nothing', async () => {
  const get = await open('staff');
  const response = await get(`/mails/${await addMail('account_exists')}`);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('<p style="color:red">Hi</p>');
  const policy = response.headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/sandbox allow-popups allow-popups-to-escape-sandbox$/);
  expect(response.headers.get('cache-control')).toBe('private, no-store');
});

test('a link that opens an account is for owners', async () => {
  const id = await addMail('reset_password');
  expect((await (await open('owner'))(`/mails/${id}`)).status).toBe(200);
  const response = await (await open('staff'))(`/mails/${id}`);
  expect(response.status).toBe(404);
  expect(await response.text()).not.toContain('Hi');
});

test('guests and customers find nothing, nor does anybody find what does not exist', async () => {
  const id = await addMail('account_exists');
  const asStaff = await open('staff');
  expect((await asStaff(`/mails/${id}`, {})).status).toBe(404);
  expect((await asStaff('/mails/424242')).status).toBe(404);
  expect((await asStaff('/mails/1;drop')).status).toBe(404);
  expect((await (await open('customer'))(`/mails/${id}`)).status).toBe(404);
});
