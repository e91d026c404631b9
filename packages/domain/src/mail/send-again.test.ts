import { testDatabase } from '@stockroom/testing/database';
import { addAccount } from '@stockroom/testing/rows';
import { expect, test } from 'vitest';
import type { Actor } from '../actor.ts';
import { addMail, countSendJobs, mailRow } from './add-mail.fixture.ts';
import { claimMail } from './claim-mail.ts';
import { markFailed, markSent } from './mark-mail.ts';
import { sendAgain } from './send-again.ts';

const database = testDatabase();
const { db, transact } = database;

async function staff(): Promise<Actor> {
  return { kind: 'staff', accountId: (await addAccount(db, { role: 'staff' })).id };
}

async function settledMail(how: 'sent' | 'failed'): Promise<string> {
  const id = await addMail(database);
  await transact(async (tx) => {
    const mail = await claimMail(tx, { id });
    if (typeof mail === 'string') throw new Error(mail);
    if (how === 'sent') await markSent(tx, mail);
    else await markFailed(tx, { ...mail, error: 'No such mailbox' });
  });
  return id;
}

test.each(['sent', 'failed'] as const)('a mail that is %s goes out again', async (how) => {
  const id = await settledMail(how);
  const before = await mailRow(db, id);
  const jobs = await countSendJobs(db, id);
  const actor = await staff();
  await transact((tx) => sendAgain(tx, actor, { id }));

  expect(await mailRow(db, id)).toMatchObject({
    status: 'queued',
    message_id: before.message_id,
    last_error: null,
    sent_at: null,
  });
  expect(await countSendJobs(db, id)).toBe(jobs + 1);
  const audit = await db
    .selectFrom('audit')
    .select(['account_id', 'action', 'detail'])
    .where('subject', '=', `mail/${id}`)
    .execute();
  expect(audit).toEqual([
    {
      account_id: actor.accountId,
      action: 'mail.send_again',
      detail: {
        recipient: 'ada@example.com',
        was: how,
        ...(how === 'sent' ? { sentAt: before.sent_at?.toISOString() } : {}),
      },
    },
  ]);
});

test('one that is still on its way is refused, and nothing is written down', async () => {
  const id = await addMail(database);
  const actor = await staff();
  await expect(transact((tx) => sendAgain(tx, actor, { id }))).rejects.toMatchObject({
    refusal: { code: 'mail_cannot_be_sent_again' },
  });
  expect(await countSendJobs(db, id)).toBe(1);
  const audit = db.selectFrom('audit').select('id').where('subject', '=', `mail/${id}`);
  expect(await audit.execute()).toEqual([]);
});

test('two clicks at once send it once', async () => {
  const id = await settledMail('failed');
  const jobs = await countSendJobs(db, id);
  const actor = await staff();
  const clicks = await Promise.allSettled(
    [1, 2].map(() => transact((tx) => sendAgain(tx, actor, { id }))),
  );
  expect(clicks.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(await countSendJobs(db, id)).toBe(jobs + 1);
});

test('one that does not exist is not found', async () => {
  const actor = await staff();
  await expect(transact((tx) => sendAgain(tx, actor, { id: '424242' }))).rejects.toMatchObject({
    refusal: { code: 'not_found', what: 'mail' },
  });
});
