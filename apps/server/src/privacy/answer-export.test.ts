import { randomUUID } from 'node:crypto';
import type { Account } from '@stockroom/domain/accounts/account';
import { createExportLink } from '@stockroom/domain/privacy/export-link';
import type { OrderWatcher } from '@stockroom/domain/orders/order-watcher';
import { testDatabase } from '@stockroom/testing/database';
import { addAccount, addShop } from '@stockroom/testing/rows';
import { beforeAll, expect, test } from 'vitest';
import { noPasswords } from '../fixtures/no-passwords.ts';
import { serve } from '../fixtures/serve.ts';
import { contextCreator } from '../trpc/create-context.ts';
import { answerExport } from './answer-export.ts';

const { db, transact } = testDatabase();
beforeAll(() => addShop(transact));

const noWatcher: OrderWatcher = {
  async *wakeups() {
    // Nobody watches orders here.
  },
};

async function newAccount(): Promise<Account> {
  const row = await addAccount(db);
  return { ...row, role: 'customer', name: 'Ada Example', emailVerified: true };
}

/** A server whose every caller with a cookie is this account. */
async function openAs(account: Account) {
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
  const area = answerExport(transact, createContext);
  const { url } = await serve({ routes: [['/export', { name: 'export', bodyLimit: 0, area }]] });
  return (token: string, headers: Record<string, string> = { cookie: 'session=1' }) =>
    fetch(`${url}/export?token=${token}`, { headers });
}

test('whoever asked for it gets a ZIP to keep, that no cache does', async () => {
  const account = await newAccount();
  const person = { accountId: account.id, provenEmail: account.email };
  const token = await transact((tx) => createExportLink(tx, account, person));
  const answer = await (await openAs(account))(token);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/zip');
  expect(answer.headers.get('content-disposition')).toMatch(
    /^attachment; filename="stockroom-\d{4}-\d\d-\d\d\.zip"$/,
  );
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
});

test('nobody else does: not another account, not a guest, not with a token made up', async () => {
  const [account, other] = [await newAccount(), await newAccount()];
  const person = { accountId: account.id, provenEmail: account.email };
  const token = await transact((tx) => createExportLink(tx, account, person));
  expect((await (await openAs(other))(token)).status).toBe(404);
  const own = await openAs(account);
  expect((await own(token, {})).status).toBe(404);
  expect((await own('made-up')).status).toBe(404);
});

// Twenty-one, as ten minutes may end in mid-run: two windows let twenty through.
test('it is not made again and again', async () => {
  const account = await newAccount();
  const person = { accountId: account.id, provenEmail: account.email };
  const token = await transact((tx) => createExportLink(tx, account, person));
  const fetchIt = await openAs(account);
  const answers = await Promise.all(Array.from({ length: 21 }, () => fetchIt(token)));
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(10);
  const refused = answers.find(({ status }) => status === 429);
  expect(refused?.headers.get('retry-after')).toBe('600');
});
