import { randomUUID } from 'node:crypto';
import { sendMessageInput } from '@stockroom/contract/contact';
import { answerMessage } from '@stockroom/domain/contact/answer-message';
import { sendMessage } from '@stockroom/domain/contact/send-message';
import { weighMessage } from '@stockroom/domain/contact/weigh-message';
import { testDatabase } from '@stockroom/testing/database';
import { mailServer, type ReceivedMail } from '@stockroom/testing/mail-server';
import { addAccount, addShop } from '@stockroom/testing/rows';
import pino from 'pino';
import { beforeAll, expect, test } from 'vitest';
import { sendMail } from './send-mail.ts';

const { db, transact } = testDatabase();
const server = mailServer();
let staff: { id: string; name: string };

beforeAll(async () => {
  await addShop(transact);
  staff = { id: (await addAccount(db, { role: 'staff' })).id, name: 'Grace Hopper' };
});

/** Sends whatever is queued, as the job does, and returns what the mail server took. */
async function deliver(): Promise<ReceivedMail[]> {
  server.received.length = 0;
  const queued = db.selectFrom('mails').select('id').where('status', '=', 'queued').orderBy('id');
  const handler = sendMail(`smtp://127.0.0.1:${server.port}`);
  for (const { id: mailId } of await queued.execute()) {
    const log = pino({ level: 'silent' });
    const run = { id: mailId, attempt: 0, log, signal: new AbortController().signal };
    await handler({ db, transact, publicUrl: 'https://shop.test' }, { mailId }, run);
  }
  return [...server.received];
}

async function write(values: { name: string; message: string }): Promise<string> {
  const input = sendMessageInput.parse({ ...values, email: 'ada@example.com' });
  const sender = { account: null, address: '192.0.2.1', challengeKey: 'key' };
  const weighed = await weighMessage(db, sender, input);
  const { receipt } = await transact((tx) => sendMessage(tx, weighed, input));
  const found = db.selectFrom('messages').select('id').where('request_id', '=', receipt);
  return (await found.executeTakeFirstOrThrow()).id;
}

async function answer(id: string, body: string): Promise<ReceivedMail | undefined> {
  const seen = db.selectFrom('answers').select('id').where('message_id', '=', id);
  const lastSeen = (await seen.orderBy('id', 'desc').executeTakeFirst())?.id ?? null;
  const requestId = randomUUID();
  await transact((tx) => answerMessage(tx, staff, { id, requestId, body, lastSeen }));
  return (await deliver())[0];
}

test('a confirmation and two answers are one thread in any mail program', async () => {
  const id = await write({ name: 'Ada', message: 'Will the tins come back?\n\nAda' });
  const [toOwner, confirmation, ...more] = await deliver();
  expect(more).toEqual([]);
  expect(toOwner).toMatchObject({ to: ['owner@shop.test'] });
  expect(toOwner?.header('reply-to')).toBe('ada@example.com');
  expect(toOwner?.header('references')).toBeUndefined();

  expect(confirmation).toMatchObject({ to: ['ada@example.com'], from: 'owner@shop.test' });
  const root = confirmation?.header('message-id');
  expect(root).toMatch(/^<[0-9a-f-]{36}@shop\.test>$/);
  expect(confirmation?.header('auto-submitted')).toBe('auto-generated');
  expect(confirmation?.header('subject')).toBe('Your message to Test shop');
  expect(confirmation?.raw).not.toContain('tins');

  const first = await answer(id, 'They will.');
  expect(first?.to).toEqual(['ada@example.com']);
  expect(first?.header('in-reply-to')).toBe(root);
  expect(first?.header('references')).toBe(root);
  expect(first?.header('reply-to')).toBe('owner@shop.test');
  expect(first?.header('auto-submitted')).toBeUndefined();
  expect(first?.header('subject')).toBe('Re: Your message to Test shop');

  const second = await answer(id, 'They have.');
  expect(second?.header('in-reply-to')).toBe(first?.header('message-id'));
  expect(second?.header('references')).toBe(`${root} ${first?.header('message-id')}`);
});

test('a name cannot start a header in any of its mails', async () => {
  // What the form lets through at the most: the input refuses line breaks in names.
  const name = 'Ada "<thief@example.com>, Bcc: thief@example.com';
  const id = await write({ name, message: 'Bcc: thief@example.com\r\n\r\nHello' });
  const mails = [...(await deliver()), await answer(id, 'Subject: changed\r\n\r\nHello')];
  expect(mails).toHaveLength(3);
  for (const mail of mails) {
    expect(mail?.to).toHaveLength(1);
    expect(mail?.to).not.toContain('thief@example.com');
    expect(mail?.header('bcc')).toBeUndefined();
    expect(mail?.from).toBe('owner@shop.test');
    const head = mail?.raw.split('\r\n\r\n', 1)[0] ?? '';
    expect(head.match(/^(subject|to|from|reply-to):/gim)).toHaveLength(
      mail?.header('reply-to') === undefined ? 3 : 4,
    );
  }
});
