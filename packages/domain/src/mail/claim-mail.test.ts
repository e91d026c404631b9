import { testDatabase } from '@stockroom/testing/database';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { addMail, mailRow } from './add-mail.fixture.ts';
import { type ClaimedMail, claimMail } from './claim-mail.ts';
import { giveUpMail } from './give-up-mail.ts';
import { keepWritten } from './keep-written.ts';
import { markDelayed, markFailed, markKept, markSent } from './mark-mail.ts';

const database = testDatabase({ max: 12 });
const { db, transact } = database;

async function claim(id: string): Promise<ClaimedMail> {
  const claimed = await transact((tx) => claimMail(tx, { id }));
  if (typeof claimed === 'string') throw new Error(`The mail is ${claimed}`);
  return claimed;
}

/** As if the worker that claimed it had died long ago. */
async function letClaimLapse(id: string): Promise<void> {
  await db
    .updateTable('mails')
    .set({ sending_until: sql<Date>`now() - interval '1 second'` })
    .where('id', '=', id)
    .execute();
}

test('of ten workers at once, one may send', async () => {
  const id = await addMail(database);
  const claims = await Promise.all(
    Array.from({ length: 10 }, () => transact((tx) => claimMail(tx, { id }))),
  );
  expect(claims.filter((claimed) => claimed === 'busy')).toHaveLength(9);
  expect((await mailRow(db, id)).attempts).toBe(1);
});

test('a claim lapses, and then another worker may send', async () => {
  const id = await addMail(database);
  const first = await claim(id);
  expect(await transact((tx) => claimMail(tx, { id }))).toBe('busy');
  await letClaimLapse(id);
  expect(await claim(id)).toEqual({ ...first, attempt: 2 });
});

test('a mail that is done with, or does not exist, is settled', async () => {
  for (const mark of [markSent, markKept]) {
    const id = await addMail(database);
    const mail = await claim(id);
    await transact((tx) => mark(tx, mail));
    expect(await transact((tx) => claimMail(tx, { id }))).toBe('settled');
  }
  expect(await transact((tx) => claimMail(tx, { id: '999999' }))).toBe('settled');
});

test('it is written once, and later attempts have the same words', async () => {
  const id = await addMail(database);
  expect((await claim(id)).written).toBeNull();
  const words = { subject: 'One', html: '<p>One</p>', text: 'One' };
  await transact((tx) => keepWritten(tx, { id, ...words }));
  await transact((tx) => keepWritten(tx, { id, subject: 'Two', html: 'Two', text: 'Two' }));
  await letClaimLapse(id);
  expect((await claim(id)).written).toEqual(words);
});

test('an attempt that failed lets the next one begin at once', async () => {
  const id = await addMail(database);
  const mail = await claim(id);
  await transact((tx) => markDelayed(tx, { ...mail, error: 'Nobody answered.' }));
  expect(await mailRow(db, id)).toMatchObject({ status: 'queued', last_error: 'Nobody answered.' });
  expect((await claim(id)).attempt).toBe(2);
});

test('a slow worker does not undo what a later attempt has reached', async () => {
  const id = await addMail(database);
  const slow = await claim(id);
  await letClaimLapse(id);
  const quick = await claim(id);
  await transact((tx) => markFailed(tx, { ...slow, error: 'Too late' }));
  await transact((tx) => markDelayed(tx, { ...slow, error: 'Too late' }));
  await transact((tx) => markKept(tx, slow));
  expect(await mailRow(db, id)).toMatchObject({ status: 'queued', last_error: null, attempts: 2 });
  await transact((tx) => markSent(tx, quick));
  await transact((tx) => markFailed(tx, { ...quick, error: 'Too late' }));
  expect(await mailRow(db, id)).toMatchObject({ status: 'sent', last_error: null });
});

test('what was given up keeps its last error, unless it turns out to be sent', async () => {
  const id = await addMail(database);
  const mail = await claim(id);
  await transact((tx) => markDelayed(tx, { ...mail, error: 'Nobody answered.' }));
  const last = await claim(id);
  await transact((tx) => giveUpMail(tx, { id }));
  expect(await mailRow(db, id)).toMatchObject({ status: 'failed', last_error: 'Nobody answered.' });
  await transact((tx) => markSent(tx, last));
  const row = await mailRow(db, id);
  expect(row).toMatchObject({ status: 'sent', last_error: null });
  await transact((tx) => giveUpMail(tx, { id }));
  expect(await mailRow(db, id)).toEqual(row);
});
