import { startSending, stopSending } from '../jobs/sender.ts';
import { testDatabase } from '@stockroom/testing/database';
import { addAccount, addShop } from '@stockroom/testing/rows';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Account } from './account.ts';
import { agreeEmailChange } from './agree-email-change.ts';
import { askEmailChange } from './ask-email-change.ts';
import { findEmailChange } from './find-email-change.ts';
import { proveNewEmail } from './prove-new-email.ts';
import { stopEmailChange } from './stop-email-change.ts';

const { db, transact, pool } = testDatabase();
beforeAll(async () => {
  await addShop(transact);
  await startSending(db);
});
afterAll(stopSending);

const device = 'Firefox on Windows';
const notValid = { refusal: { code: 'link_not_valid' } };
let made = 0;

async function newAccount(emailVerified = true): Promise<Account> {
  const row = await addAccount(db, { emailVerified });
  return { ...row, name: 'Ada', emailVerified, role: 'customer' };
}

function newEmail(): string {
  made += 1;
  return `new-${made}@elsewhere.test`;
}

const ask = (account: Account, email: string) =>
  transact((tx) => askEmailChange(tx, account, { email }));
const agree = (token: string) => transact((tx) => agreeEmailChange(tx, { token, device }));
const prove = (account: Account, token: string) =>
  transact((tx) => proveNewEmail(tx, account, { token, device }));

async function mailedTo(email: string) {
  const rows = await db
    .selectFrom('mails')
    .select(['kind', 'data'])
    .where('recipient', '=', email)
    .orderBy('id')
    .execute();
  return rows.map(({ kind, data }) => ({
    kind,
    token: String(data['path']).split('token=')[1] ?? '',
  }));
}

async function tokensOf(account: Account, email: string) {
  const old = (await mailedTo(account.email)).findLast(({ kind }) => kind === 'change_email');
  const next = (await mailedTo(email)).findLast(({ kind }) => kind === 'confirm_new_email');
  return { old: old?.token ?? '', next: next?.token ?? '' };
}

async function emailOf({ id }: { id: string }) {
  return await db
    .selectFrom('accounts')
    .select(['email', 'email_verified as verified'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

test.each(['old first', 'new first'])(
  'both mailboxes agree (%s), and then it is changed',
  async (order) => {
    const account = await newAccount();
    const email = newEmail();
    await ask(account, email);
    const { old, next } = await tokensOf(account, email);
    const steps = [() => agree(old), () => prove(account, next)];
    if (order === 'new first') steps.reverse();
    expect(await steps[0]?.()).toEqual({ changed: false });
    expect(await emailOf(account)).toEqual({ email: account.email, verified: true });
    expect(await steps[1]?.()).toEqual({ changed: true });
    expect(await emailOf(account)).toEqual({ email, verified: true });
    for (const to of [account.email, email]) {
      expect((await mailedTo(to)).at(-1)?.kind).toBe('account_changed');
    }
    // Each link worked once.
    await expect(agree(old)).rejects.toMatchObject(notValid);
    await expect(prove(account, next)).rejects.toMatchObject(notValid);
  },
);

test('an address that was never proved has nothing to agree to', async () => {
  const account = await newAccount(false);
  const email = newEmail();
  await ask(account, email);
  expect(await prove(account, (await tokensOf(account, email)).next)).toEqual({ changed: true });
  expect(await emailOf(account)).toEqual({ email, verified: true });
});

test("somebody else's address is asked for with the same work, and only its mailbox is told", async () => {
  const asked = async (email: string) => {
    const account = await newAccount();
    let queries = 0;
    const connect = pool.connect.bind(pool);
    const { rows: before } = await pool.query('select count(*)::int as mails from mails');
    pool.connect = (async () => {
      const client = await connect();
      const query = client.query.bind(client);
      client.query = ((...args: Parameters<typeof query>) => {
        queries += 1;
        return query(...args);
      }) as typeof client.query;
      return client;
    }) as typeof connect;
    try {
      await ask(account, email);
    } finally {
      pool.connect = connect;
    }
    const { rows: after } = await pool.query('select count(*)::int as mails from mails');
    return { account, queries, mails: after[0].mails - before[0].mails };
  };
  const other = await newAccount();
  const free = await asked(newEmail());
  const taken = await asked(other.email);
  expect(taken.queries).toBe(free.queries);
  expect(taken.queries).toBeGreaterThan(4);
  expect([taken.mails, free.mails]).toEqual([2, 2]);
  expect(await mailedTo(other.email)).toEqual([{ kind: 'email_taken', token: '' }]);
  // Its present mailbox can agree as ever, and nothing comes of it.
  const { old } = await tokensOf(taken.account, other.email);
  expect(await agree(old)).toEqual({ changed: false });
  expect(await emailOf(other)).toEqual({ email: other.email, verified: true });
});

test('an address that is taken meanwhile is refused, and nothing has happened', async () => {
  const account = await newAccount();
  const email = newEmail();
  await ask(account, email);
  const { old, next } = await tokensOf(account, email);
  await addAccount(db, { email });
  await agree(old);
  await expect(prove(account, next)).rejects.toMatchObject(notValid);
  expect(await emailOf(account)).toMatchObject({ email: account.email });
});

test('the new mailbox proves itself only to the account that asked', async () => {
  const account = await newAccount();
  const stranger = await newAccount();
  const email = newEmail();
  await ask(account, email);
  const { next } = await tokensOf(account, email);
  await expect(prove(stranger, next)).rejects.toMatchObject(notValid);
});

test('the present mailbox stops it without being signed in; so does the account', async () => {
  const account = await newAccount();
  const email = newEmail();
  await ask(account, email);
  const { old, next } = await tokensOf(account, email);
  expect(await findEmailChange(db, { token: old })).toEqual({ newEmail: email, agreed: false });
  expect(await findEmailChange(db, { token: next })).toBeNull();
  // Only the present mailbox: the new one may be a stranger's.
  await expect(transact((tx) => stopEmailChange(tx, { token: next }))).rejects.toMatchObject(
    notValid,
  );
  await transact((tx) => stopEmailChange(tx, { token: old }));
  expect(await findEmailChange(db, { token: old })).toBeNull();
  await expect(prove(account, next)).rejects.toMatchObject(notValid);

  await ask(account, email);
  await transact((tx) => stopEmailChange(tx, { accountId: account.id }));
  await expect(agree((await tokensOf(account, email)).old)).rejects.toMatchObject(notValid);
});

test('asking again replaces what was asked; too late is too late', async () => {
  const account = await newAccount();
  const first = newEmail();
  await ask(account, first);
  const { next } = await tokensOf(account, first);
  const second = newEmail();
  await ask(account, second);
  await expect(prove(account, next)).rejects.toMatchObject(notValid);
  await db
    .updateTable('email_changes')
    .set({ expires_at: new Date(0) })
    .execute();
  const { old } = await tokensOf(account, second);
  await expect(agree(old)).rejects.toMatchObject(notValid);
});

test('its own address is no change', async () => {
  const account = await newAccount();
  await expect(ask(account, account.email)).rejects.toMatchObject({
    refusal: { code: 'email_is_yours' },
  });
});
