import { createHash, randomUUID } from 'node:crypto';
import { serveChallenge } from '@stockroom/domain/contact/challenge';
import { testDatabase } from '@stockroom/testing/database';
import { addAccount, addShop } from '@stockroom/testing/rows';
import { beforeAll, describe, expect, it } from 'vitest';
import { callerOf } from '../caller.fixture.ts';

const database = testDatabase();
const { db } = database;
beforeAll(() => addShop(database.transact));

let made = 0;
function guest() {
  made += 1;
  const { call, ctx } = callerOf(database, { address: `192.0.2.${made}` });
  return { contact: call.contact, key: ctx.challengeKey };
}

const words = () => ({
  name: 'Ada Example',
  email: `ada-${randomUUID()}@example.com`,
  message: 'Do you wrap?',
});

async function staffMessages() {
  const row = await addAccount(db, { role: 'staff' });
  const account = { ...row, name: 'Grace', emailVerified: true, role: 'staff' as const };
  const as: Parameters<typeof callerOf>[1] = { account };
  return { ...callerOf(database, as), account, as };
}

describe('contact.send', () => {
  it('takes a name, an address and a message, and staff see it', async () => {
    const input = words();
    const sent = await guest().contact.send(input);
    expect(sent).toEqual({ receipt: expect.any(String), confirmationTo: input.email });
    const { call } = await staffMessages();
    const { items } = await call.office.messages.list({ query: input.email });
    expect(items).toMatchObject([{ name: input.name, status: 'new', unread: true }]);
  });

  it('takes a challenge that was solved, as an app does it, once', async () => {
    const { contact, key } = guest();
    expect(await contact.challenge()).toEqual({
      token: expect.any(String),
      bits: 16,
      notBeforeSeconds: 3,
    });
    const { token } = serveChallenge(key, Date.now() - 5_000);
    const zeros = (n: number) =>
      createHash('sha256').update(`${token}:${n}`).digest().readUInt16BE() === 0;
    let number = 0;
    while (!zeros(number)) number += 1;
    const proved = { challenge: token, proof: String(number) };
    await contact.send({ ...words(), ...proved });
    await expect(contact.send({ ...words(), ...proved })).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { refusal: { code: 'challenge_stale' } },
    });
  });

  it('tells who is too fast when they may send', async () => {
    const { contact } = guest();
    const { token } = await contact.challenge();
    await expect(contact.send({ ...words(), challenge: token })).rejects.toMatchObject({
      code: 'TOO_MANY_REQUESTS',
      cause: { refusal: { code: 'challenge_too_young', retryAfterSeconds: expect.any(Number) } },
    });
  });

  it.each([
    ['no name', { name: ' ' }],
    ['a name of two lines', { name: 'Ada\nBcc: x@example.com' }],
    ['no address', { email: 'ada' }],
    ['two addresses', { email: 'a@example.com, b@example.com' }],
    ['no words', { message: '\u0000 \n ' }],
    ['too many words', { message: 'x'.repeat(5_001) }],
    ['an order that could not be', { orderNumber: "S-1' or 1=1" }],
    ['a proof that is no number', { proof: '1e9' }],
  ])('refuses %s', async (_, wrong) => {
    await expect(guest().contact.send({ ...words(), ...wrong })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });

  it('lets nobody flood it: the sixty-first of an hour is asked to wait', async () => {
    const { contact } = guest();
    for (let n = 0; n < 60; n += 1) {
      await contact.send({ ...words(), name: '' }).catch(() => {});
    }
    await expect(contact.send(words())).rejects.toMatchObject({
      code: 'TOO_MANY_REQUESTS',
      cause: { refusal: { code: 'too_many_requests' } },
    });
  });
});

describe('contact.receipt', () => {
  it('tells its sender where the confirmation went, and nobody else anything', async () => {
    const { contact } = guest();
    const input = words();
    const { receipt } = await contact.send(input);
    expect(await contact.receipt({ receipt })).toEqual({ confirmationTo: input.email });
    expect(await contact.receipt({ receipt: randomUUID() })).toBeNull();
    await expect(contact.receipt({ receipt: '%' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});

describe('office.messages', () => {
  async function waiting() {
    const input = words();
    await guest().contact.send({ ...input, website: '' });
    const staff = await staffMessages();
    const { items } = await staff.call.office.messages.list({ query: input.email });
    return { id: items[0]?.id ?? '', ...staff, messages: staff.call.office.messages };
  }

  it('is read, answered and closed by staff', async () => {
    const { id, messages, account } = await waiting();
    const before = await messages.counts();
    await messages.markRead({ id });
    expect((await messages.counts()).unread).toBe(before.unread - 1);
    const requestId = randomUUID();
    const answered = await messages.answer({ id, requestId, body: 'We do.', lastSeen: null });
    expect(answered).toMatchObject({
      status: 'answered',
      answers: [{ body: 'We do.', by: 'Ada Example', mail: { status: 'queued' } }],
    });
    expect(await messages.setStatus({ id, status: 'closed' })).toMatchObject({ status: 'closed' });
    const audit = db.selectFrom('audit').select(['account_id', 'action']).orderBy('id');
    expect(await audit.where('subject', '=', `message/${id}`).execute()).toEqual([
      { account_id: account.id, action: 'message.answer' },
      { account_id: account.id, action: 'message.set_status' },
    ]);
  });

  it('refuses what does not go, what is not there and what is no id', async () => {
    const { id, messages } = await waiting();
    await messages.setStatus({ id, status: 'spam' });
    await expect(messages.setStatus({ id, status: 'closed' })).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { refusal: { code: 'message_cannot_change', status: 'spam' } },
    });
    for (const call of [
      () => messages.byId({ id: '424242' }),
      () => messages.setStatus({ id: '424242', status: 'closed' }),
      () =>
        messages.answer({ id: '424242', requestId: randomUUID(), body: 'Hello', lastSeen: null }),
    ]) {
      await expect(call()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    await expect(messages.byId({ id: '1 or 1=1' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    // @ts-expect-error An answer is what makes a message answered.
    await expect(messages.setStatus({ id, status: 'answered' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });

  it('tells nothing more to who is staff no longer', async () => {
    const { messages, as, wake } = await waiting();
    const news = (await messages.watch())[Symbol.asyncIterator]();
    const next = news.next();
    await new Promise((resolve) => setTimeout(resolve, 20));
    delete as.account;
    wake();
    expect(await next).toEqual({ done: true, value: undefined });
  });

  it('tells who watches when a message comes', async () => {
    const { messages, wake } = await waiting();
    const news = (await messages.watch())[Symbol.asyncIterator]();
    const next = news.next();
    await new Promise((resolve) => setTimeout(resolve, 20));
    wake();
    expect((await next).value).toEqual(await messages.counts());
    await news.return?.();
  });
});
