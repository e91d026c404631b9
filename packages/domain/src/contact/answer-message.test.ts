import { randomUUID } from 'node:crypto';
import { testDatabase } from '@stockroom/testing/database';
import { addAccount, addShop } from '@stockroom/testing/rows';
import { beforeAll, expect, test } from 'vitest';
import { answerMessage } from './answer-message.ts';
import { mailsOf, messageInput, messageRow, send, solved } from './contact.fixture.ts';
import { readMessage } from './read-message.ts';
import { setMessageStatus } from './set-message-status.ts';

const database = testDatabase({ max: 8 });
const { db, transact } = database;
let grace: { id: string; name: string };
beforeAll(async () => {
  await addShop(transact);
  const { id } = await addAccount(db, { role: 'staff' });
  grace = { id, name: 'Ada Example' };
});

async function newMessage() {
  const { receipt } = await send(database, messageInput({ ...solved(), orderNumber: 'S-100042' }));
  return await messageRow(db, receipt);
}

const answer = (
  id: string,
  lastSeen: string | null,
  values: { requestId?: string; body?: string } = {},
) =>
  transact((tx) =>
    answerMessage(tx, grace, {
      id,
      requestId: values.requestId ?? randomUUID(),
      body: values.body ?? 'They will, in a fortnight.',
      lastSeen,
    }),
  );

test('answers by mail, each naming all that came before', async () => {
  const message = await newMessage();
  await answer(message.id, null, { body: 'First' });
  const [first] = (await readMessage(db, message)).answers;
  await answer(message.id, first?.id ?? null, { body: 'Second' });

  const [, confirmation, one, two] = await mailsOf(db, message.id);
  expect(confirmation?.message_id).toBe(message.thread_id);
  expect(one).toMatchObject({
    kind: 'message_answered',
    recipient: message.email,
    reply_to: 'owner@shop.test',
    thread: [message.thread_id],
  });
  expect(two?.thread).toEqual([message.thread_id, one?.message_id]);

  const thread = await readMessage(db, message);
  expect(thread.status).toBe('answered');
  expect(thread.unread).toBe(false);
  expect(thread.answers).toMatchObject([
    { body: 'First', by: 'Ada Example', mail: { id: one?.id, status: 'queued' } },
    { body: 'Second', mail: { id: two?.id } },
  ]);
  const audit = db.selectFrom('audit').select(['account_id', 'action']);
  expect(await audit.where('subject', '=', `message/${message.id}`).execute()).toEqual([
    { account_id: grace.id, action: 'message.answer' },
    { account_id: grace.id, action: 'message.answer' },
  ]);
});

test('sent twice, it goes out once; other words under its request are refused', async () => {
  const { id } = await newMessage();
  const requestId = randomUUID();
  await Promise.all([1, 2, 3].map(() => answer(id, null, { requestId })));
  expect((await readMessage(db, { id })).answers).toHaveLength(1);
  await expect(answer(id, null, { requestId, body: 'Something else' })).rejects.toMatchObject({
    refusal: { code: 'request_used_otherwise' },
  });
});

test('of two who answer at once, the second sees the first one’s answer before sending', async () => {
  const { id } = await newMessage();
  const both = await Promise.allSettled([
    answer(id, null, { body: 'Of one' }),
    answer(id, null, { body: 'Of the other' }),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const refused = both.find((each) => each.status === 'rejected');
  expect(refused?.reason).toMatchObject({
    refusal: { code: 'answered_meanwhile', by: 'Ada Example' },
  });
  const { answers } = await readMessage(db, { id });
  expect(answers).toHaveLength(1);
  await answer(id, answers[0]?.id ?? null, { body: 'All the same' });
  expect((await readMessage(db, { id })).answers).toHaveLength(2);
});

test('spam is not answered, and what does not exist is not found', async () => {
  const { id } = await newMessage();
  const staff = { kind: 'staff', accountId: grace.id } as const;
  await transact((tx) => setMessageStatus(tx, staff, { id, status: 'spam' }));
  await expect(answer(id, null)).rejects.toMatchObject({
    refusal: { code: 'message_cannot_change', status: 'spam' },
  });
  await expect(answer('424242', null)).rejects.toMatchObject({
    refusal: { code: 'not_found', what: 'message' },
  });
});
