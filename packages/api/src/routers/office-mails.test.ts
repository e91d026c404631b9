import type { Account } from '@stockroom/domain/accounts/account';
import { claimMail } from '@stockroom/domain/mail/claim-mail';
import { keepWritten } from '@stockroom/domain/mail/keep-written';
import { markKept } from '@stockroom/domain/mail/mark-mail';
import { queueMail } from '@stockroom/domain/mail/queue-mail';
import { testDatabase } from '@stockroom/testing/database';
import { addAccount } from '@stockroom/testing/rows';
import { describe, expect, it } from 'vitest';
import { callerOf } from '../caller.fixture.ts';

const database = testDatabase();
const { db, transact } = database;

async function callAs(role: Account['role']) {
  const { id, email } = await addAccount(db, { role });
  const account = { id, email, role, name: 'Ada Example', emailVerified: true };
  return { account, mails: callerOf(database, { account }).call.office.mails };
}

let made = 0;

/** A mail to set a password, as a shop without a mail server keeps it. */
async function keptMail(): Promise<string> {
  made += 1;
  const cause = `test/${made}`;
  await transact((tx) =>
    queueMail(tx, {
      kind: 'reset_password',
      to: 'ada@example.com',
      cause,
      data: { shopName: 'Test shop', path: '/reset/secret-of-the-link', hours: 1 },
    }),
  );
  const { id } = await db
    .selectFrom('mails')
    .select('id')
    .where('cause', 'like', `${cause}/%`)
    .executeTakeFirstOrThrow();
  await transact(async (tx) => {
    const mail = await claimMail(tx, { id });
    if (typeof mail === 'string') throw new Error(mail);
    const text = 'https://shop.test/reset/secret-of-the-link';
    await keepWritten(tx, { id, subject: 'Set a new password', html: `<p>${text}</p>`, text });
    await markKept(tx, mail);
  });
  return id;
}

/** Each procedure, as a caller of whom nothing is known calls it. */
const calls = {
  list: (mails: Mails) => mails.list(),
  byId: async (mails: Mails) => mails.byId({ id: await keptMail() }),
  sendAgain: async (mails: Mails) => mails.sendAgain({ id: await keptMail() }),
};
type Mails = ReturnType<typeof callerOf>['call']['office']['mails'];

describe.each(Object.entries(calls))('office.mails.%s', (_, call) => {
  it('asks a guest to sign in', async () => {
    await expect(call(callerOf(database).call.office.mails)).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
      cause: { refusal: { code: 'sign_in_required' } },
    });
  });

  it('is not for customers', async () => {
    const { mails } = await callAs('customer');
    await expect(call(mails)).rejects.toMatchObject({
      code: 'FORBIDDEN',
      cause: { refusal: { code: 'not_allowed' } },
    });
  });
});

describe('office.mails.list', () => {
  it('lists every mail with its state, and no body', async () => {
    const id = await keptMail();
    const { mails } = await callAs('staff');
    const page = await mails.list({ limit: 1 });
    expect(page.items).toEqual([
      {
        id,
        kind: 'reset_password',
        recipient: 'ada@example.com',
        subject: 'Set a new password',
        status: 'kept',
        attempts: 1,
        lastError: null,
        createdAt: expect.any(Date),
        sentAt: null,
        orderNumber: null,
      },
    ]);
    expect((await mails.list({ status: 'failed' })).items).toEqual([]);
    const next = await mails.list({ limit: 1, cursor: page.nextCursor ?? undefined });
    expect(next.items[0]?.id).not.toBe(id);
  });

  it('refuses a state that there is not, and a page that is too long', async () => {
    const { mails } = await callAs('staff');
    // @ts-expect-error No such state.
    await expect(mails.list({ status: 'lost' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(mails.list({ limit: 101 })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});

describe('office.mails.byId', () => {
  it('shows an owner the whole mail, and staff all but its secret', async () => {
    const id = await keptMail();
    const seen = await (await callAs('owner')).mails.byId({ id });
    expect(seen).toMatchObject({
      id,
      text: 'https://shop.test/reset/secret-of-the-link',
      messageId: expect.stringMatching(/^\S+@\S+$/),
      hidden: null,
    });
    const hidden = await (await callAs('staff')).mails.byId({ id });
    expect(hidden).toMatchObject({ id, html: null, text: null, hidden: 'secret_link' });
    expect(JSON.stringify(hidden)).not.toContain('secret-of-the-link');
  });

  it('does not find what does not exist, and refuses what is no id', async () => {
    const { mails } = await callAs('owner');
    await expect(mails.byId({ id: '424242' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      cause: { refusal: { code: 'not_found', what: 'mail' } },
    });
    await expect(mails.byId({ id: '1 or 1=1' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});

describe('office.mails.sendAgain', () => {
  it('queues it, answers with its new state and writes down who did', async () => {
    const id = await keptMail();
    const { account, mails } = await callAs('staff');
    const again = await mails.sendAgain({ id });
    expect(again).toMatchObject({ id, status: 'queued', hidden: 'secret_link', text: null });
    const audit = db.selectFrom('audit').select(['account_id', 'action']);
    expect(await audit.where('subject', '=', `mail/${id}`).execute()).toEqual([
      { account_id: account.id, action: 'mail.send_again' },
    ]);
    await expect(mails.sendAgain({ id })).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { refusal: { code: 'mail_cannot_be_sent_again' } },
    });
  });

  it('does not find what does not exist, and refuses what is no id', async () => {
    const { mails } = await callAs('staff');
    await expect(mails.sendAgain({ id: '424242' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(mails.sendAgain({ id: '' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});
