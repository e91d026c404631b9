import type { MessageStatus } from '@stockroom/contract/contact';
import { testDatabase } from '@stockroom/testing/database';
import { addAccount, addShop } from '@stockroom/testing/rows';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../actor.ts';
import { mailsOf, messageInput, messageRow, send, solved } from './contact.fixture.ts';
import { messageTransitions } from './message-status.ts';
import { setMessageStatus } from './set-message-status.ts';

const database = testDatabase();
const { db, transact } = database;
let staff: Actor;
beforeAll(async () => {
  await addShop(transact);
  staff = { kind: 'staff', accountId: (await addAccount(db, { role: 'staff' })).id };
});

const set = (id: string, status: 'new' | 'closed' | 'spam') =>
  transact((tx) => setMessageStatus(tx, staff, { id, status }));

async function messageIn(status: MessageStatus) {
  const { receipt } = await send(database, messageInput(solved()));
  const row = await messageRow(db, receipt);
  await db.updateTable('messages').set({ status }).where('id', '=', row.id).execute();
  return row;
}

// Object.keys forgets that these are exactly the statuses.
const statuses = Object.keys(messageTransitions) as MessageStatus[];

describe.each(statuses)('from %s', (from) => {
  test.each(['new', 'closed', 'spam'] as const)('to %s', async (to) => {
    const { id, request_id } = await messageIn(from);
    const allowed = from === to || messageTransitions[from].some((each) => each === to);
    if (allowed) await set(id, to);
    else {
      await expect(set(id, to)).rejects.toMatchObject({
        refusal: { code: 'message_cannot_change', status: from },
      });
    }
    expect((await messageRow(db, request_id)).status).toBe(allowed ? to : from);
    const audit = db.selectFrom('audit').select('detail').where('subject', '=', `message/${id}`);
    const written = allowed && from !== to ? [{ detail: { from, to } }] : [];
    expect(await audit.execute()).toEqual(written);
  });
});

test('what was filed as spam and is none is confirmed to its sender now, once', async () => {
  const { receipt } = await send(database, messageInput({ website: 'x' }));
  const { id } = await messageRow(db, receipt);
  expect(await mailsOf(db, id)).toEqual([]);
  await set(id, 'new');
  await set(id, 'spam');
  await set(id, 'new');
  expect(await mailsOf(db, id)).toMatchObject([{ kind: 'message_received' }]);
  expect(await messageRow(db, receipt)).toMatchObject({
    status: 'new',
    doubt: null,
    confirmation_mail_id: expect.any(String),
  });
});

test('what does not exist is not found', async () => {
  await expect(set('424242', 'closed')).rejects.toMatchObject({
    refusal: { code: 'not_found', what: 'message' },
  });
});
