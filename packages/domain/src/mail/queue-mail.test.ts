import { testDatabase } from '@stockroom/testing/database';
import { expect, test } from 'vitest';
import { addMail, countSendJobs, mailRow } from './add-mail.fixture.ts';
import { queueMail } from './queue-mail.ts';

const database = testDatabase();
const { db, transact } = database;
const verify = {
  kind: 'verify_email',
  to: 'ada@example.com',
  data: { shopName: 'Test shop', path: '/verify', hours: 1 },
} as const;

test('the row and its job commit together', async () => {
  const id = await addMail(database);
  expect(await mailRow(db, id)).toMatchObject({
    status: 'queued',
    attempts: 0,
    recipient: 'ada@example.com',
    subject: null,
  });
  expect(await countSendJobs(db, id)).toBe(1);
});

test('a cause that is rolled back leaves neither', async () => {
  const work = transact(async (tx) => {
    await queueMail(tx, { ...verify, cause: 'rolled back' });
    throw new Error('Changed our mind');
  });
  await expect(work).rejects.toThrow('Changed our mind');
  const mails = db.selectFrom('mails').select('id').where('cause', 'like', 'rolled back%');
  expect(await mails.execute()).toEqual([]);
});

test('a cause that comes twice, even at once, has one mail and one job', async () => {
  await Promise.all(
    Array.from({ length: 5 }, () =>
      transact((tx) => queueMail(tx, { ...verify, cause: 'account/1/signed-up' })),
    ),
  );
  const mails = await db
    .selectFrom('mails')
    .select('id')
    .where('cause', '=', 'account/1/signed-up/verify_email')
    .execute();
  expect(mails).toHaveLength(1);
  expect(await countSendJobs(db, mails[0]?.id ?? '')).toBe(1);
});
