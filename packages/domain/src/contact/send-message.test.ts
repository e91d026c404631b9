import { randomUUID } from 'node:crypto';
import { sendMessageInput } from '@stockroom/contract/contact';
import { testDatabase } from '@stockroom/testing/database';
import { addAccount, addShop } from '@stockroom/testing/rows';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { serveChallenge } from './challenge.ts';
import {
  challengeKey,
  mailsOf,
  messageInput,
  messageRow,
  newAddress,
  send,
  solved,
} from './contact.fixture.ts';
import { findReceipt } from './find-receipt.ts';

const database = testDatabase({ max: 12 });
const { db } = database;
beforeAll(() => addShop(database.transact));

async function count(requestId: string): Promise<number> {
  const found = db.selectFrom('messages').select('id').where('request_id', '=', requestId);
  return (await found.execute()).length;
}

async function signedIn(emailVerified = true) {
  const row = await addAccount(db, { emailVerified });
  return { ...row, name: 'Ada Example', emailVerified, role: 'customer' as const };
}

describe('a message', () => {
  test('is saved, confirmed to its sender and told to the owner', async () => {
    const input = messageInput({ ...solved(), orderNumber: 'S-100042' });
    const sent = await send(database, input);
    expect(sent).toEqual({ receipt: input.requestId, confirmationTo: input.email });

    const row = await messageRow(db, sent.receipt);
    expect(row).toMatchObject({
      name: input.name,
      email: input.email,
      body: input.message,
      order_number: 'S-100042',
      status: 'new',
      doubt: null,
      read_at: null,
    });
    const [toOwner, confirmation, ...more] = await mailsOf(db, row.id);
    expect(more).toEqual([]);
    expect(toOwner).toMatchObject({
      kind: 'owner_new_message',
      recipient: 'owner@shop.test',
      reply_to: input.email,
      data: { body: input.message, name: input.name },
    });
    expect(confirmation).toMatchObject({
      id: row.confirmation_mail_id,
      kind: 'message_received',
      recipient: input.email,
      message_id: row.thread_id,
      thread: [],
    });
    expect(row.thread_id).toMatch(/^[0-9a-f-]{36}@shop\.test$/);
  });

  test('needs no more than a name, an address and words', async () => {
    const { name, email, message } = messageInput();
    const sent = await send(database, sendMessageInput.parse({ name, email, message }));
    expect(sent).toEqual({ receipt: expect.any(String), confirmationTo: email });
    expect(await messageRow(db, sent.receipt)).toMatchObject({ status: 'new' });
  });

  test('that is rolled back leaves no mail, and its challenge unused', async () => {
    const input = messageInput(solved());
    const { transact } = database;
    const broken = {
      db,
      transact: <Result>(work: Parameters<typeof transact<Result>>[0]) =>
        transact<Result>(async (tx) => {
          await work(tx);
          throw new Error('Changed our mind');
        }),
    };
    await expect(send(broken, input)).rejects.toThrow('Changed our mind');
    expect(await count(input.requestId ?? '')).toBe(0);
    const mails = db.selectFrom('mails').select('id').where('recipient', '=', input.email);
    expect(await mails.execute()).toEqual([]);
    await expect(send(database, input)).resolves.toMatchObject({ confirmationTo: input.email });
  });
});

describe('sent twice', () => {
  test('even ten times at once, it is saved and confirmed once', async () => {
    const input = messageInput(solved());
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(database, input)));
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(await count(input.requestId ?? '')).toBe(1);
    const row = await messageRow(db, input.requestId ?? '');
    expect(await mailsOf(db, row.id)).toHaveLength(2);
  });

  test('a request id with other words is refused, and tells nothing of the first', async () => {
    const first = messageInput(solved());
    await send(database, first);
    const other = messageInput({ requestId: first.requestId });
    await expect(send(database, other)).rejects.toMatchObject({
      refusal: { code: 'request_used_otherwise' },
    });
  });
});

describe('the confirmation', () => {
  test('carries no word of a sender whose address is not proved', async () => {
    const secret = 'Buy pills at https://pills.example';
    const input = messageInput({ ...solved(), message: secret, name: 'Cheap Pills' });
    const { receipt } = await send(database, input, { account: await signedIn() });
    const row = await messageRow(db, receipt);
    const confirmation = (await mailsOf(db, row.id)).find(
      ({ kind }) => kind === 'message_received',
    );
    expect(JSON.stringify(confirmation?.data)).not.toMatch(/pills/i);
  });

  test('quotes the message to an account whose own, verified address it is', async () => {
    const account = await signedIn();
    const { receipt } = await send(database, messageInput({ email: account.email }), { account });
    const row = await messageRow(db, receipt);
    expect(row.account_id).toBe(account.id);
    const confirmation = (await mailsOf(db, row.id)).find(
      ({ kind }) => kind === 'message_received',
    );
    expect(confirmation?.data).toMatchObject({ quote: row.body });

    const doubted = await signedIn(false);
    const other = await send(database, messageInput({ email: doubted.email }), {
      account: doubted,
    });
    const { id } = await messageRow(db, other.receipt);
    expect(JSON.stringify(await mailsOf(db, id))).toContain('"quote":null');
  });

  test('goes to one address three times a day, from wherever it was typed', async () => {
    const email = 'stranger@example.com';
    const sent = [];
    for (let n = 0; n < 5; n += 1) {
      sent.push(await send(database, messageInput({ ...solved(), email })));
    }
    expect(sent.map(({ confirmationTo }) => confirmationTo)).toEqual([
      email,
      email,
      email,
      null,
      null,
    ]);
    for (const { receipt } of sent) {
      expect(await messageRow(db, receipt)).toMatchObject({ status: 'new' });
    }
  });

  test('is not sent by the shop to itself', async () => {
    const input = messageInput({ ...solved(), email: 'owner@shop.test' });
    expect(await send(database, input)).toMatchObject({ confirmationTo: null });
  });
});

describe('a robot', () => {
  const filed = async (receipt: string, doubt: string) => {
    const row = await messageRow(db, receipt);
    expect(row).toMatchObject({ status: 'spam', doubt });
    expect(await mailsOf(db, row.id)).toEqual([]);
  };

  test('that fills in what people do not see is filed, and makes nobody a mail', async () => {
    const input = messageInput({ ...solved(), website: 'https://spam.example' });
    const sent = await send(database, input);
    expect(sent.confirmationTo).toBeNull();
    await filed(sent.receipt, 'trap');
  });

  test('that is faster than hands is refused', async () => {
    const challenge = serveChallenge(challengeKey).token;
    const input = messageInput({ challenge });
    await expect(send(database, input)).rejects.toMatchObject({
      refusal: { code: 'challenge_too_young' },
    });
    expect(await count(input.requestId ?? '')).toBe(0);
  });

  test('that uses a challenge twice is refused, at once and later', async () => {
    const work = solved();
    const tries = await Promise.allSettled(
      Array.from({ length: 6 }, () => send(database, messageInput(work))),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const each of tries) {
      if (each.status === 'rejected') {
        expect(each.reason).toMatchObject({ refusal: { code: 'challenge_stale' } });
      }
    }
    await expect(send(database, messageInput(work))).rejects.toMatchObject({
      refusal: { code: 'challenge_stale' },
    });
  });

  test('that does no work is filed after five messages in an hour; one that works is not', async () => {
    const address = newAddress();
    const statuses = [];
    for (let n = 0; n < 6; n += 1) {
      const { receipt } = await send(database, messageInput(), { address });
      statuses.push((await messageRow(db, receipt)).status);
      if (n === 5) await filed(receipt, 'often');
    }
    expect(statuses).toEqual(['new', 'new', 'new', 'new', 'new', 'spam']);
    const { receipt } = await send(database, messageInput(solved()), { address });
    expect(await messageRow(db, receipt)).toMatchObject({ status: 'new' });
  });

  test('of one who has sent enough uses up nothing of what is for everybody', async () => {
    const address = newAddress();
    const hour = 3_600_000;
    const now = Math.floor(Date.now() / hour) * hour;
    await db
      .insertInto('rate_limits')
      .values(
        // Of the next hour, too, should this one end right now.
        [now, now + hour].map((start) => ({
          key: `contact/unproven/address/${address}`,
          window_start: new Date(start),
          hits: 5,
        })),
      )
      .execute();
    const forAll = async () =>
      await db
        .selectFrom('rate_limits')
        .select(['window_start', 'hits'])
        .where('key', '=', 'contact/unproven/all/')
        .execute();
    const before = await forAll();
    await filed((await send(database, messageInput(), { address })).receipt, 'often');
    expect(await forAll()).toEqual(before);
  });

  test('of a thousand addresses is bounded all together', async () => {
    const window = sql<Date>`to_timestamp(floor(extract(epoch from now()) / 3600) * 3600)`;
    await db
      .insertInto('rate_limits')
      .values({ key: 'contact/unproven/all/', window_start: window, hits: 30 })
      .onConflict((conflict) => conflict.columns(['key', 'window_start']).doUpdateSet({ hits: 30 }))
      .execute();
    await filed((await send(database, messageInput())).receipt, 'often');
  });

  test.each(['Ada\r\nBcc: thief@example.com', 'Ada\u0000', 'Ada\u2028Bcc: x', '   '])(
    'that writes headers into a name is refused: %j',
    (name) => {
      expect(sendMessageInput.safeParse(messageInput({ name })).success).toBe(false);
    },
  );

  test.each([
    'a@example.com\r\nBcc: b@example.com',
    'a@example.com,b@example.com',
    'a@b',
    '<a@b.c>',
  ])('that writes more than an address is refused: %j', (email) => {
    expect(sendMessageInput.safeParse(messageInput({ email })).success).toBe(false);
  });
});

test('a receipt is known for an hour, and to nobody who has another one', async () => {
  const input = messageInput(solved());
  const { receipt } = await send(database, input);
  expect(await findReceipt(db, { receipt })).toEqual({ confirmationTo: input.email });
  expect(await findReceipt(db, { receipt: randomUUID() })).toBeNull();
  await db
    .updateTable('messages')
    .set({ created_at: new Date(Date.now() - 3_601_000) })
    .where('request_id', '=', receipt)
    .execute();
  expect(await findReceipt(db, { receipt })).toBeNull();
});
