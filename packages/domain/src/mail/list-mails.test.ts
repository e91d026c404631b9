import { testDatabase } from '@stockroom/testing/database';
import { expect, test } from 'vitest';
import { addMail } from './add-mail.fixture.ts';
import { giveUpMail } from './give-up-mail.ts';
import { listMails } from './list-mails.ts';

const database = testDatabase();
const { db, transact } = database;

test('pages from the newest to the oldest, all or of one state', async () => {
  expect(await listMails(db, { limit: 10 })).toEqual({ items: [], nextCursor: null });
  const ids: string[] = [];
  for (let made = 0; made < 5; made += 1) ids.unshift(await addMail(database));

  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listMails(db, { limit: 2, cursor });
    expect(page.items.length).toBeLessThanOrEqual(2);
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen).toEqual(ids);

  const failed = ids[2] ?? '';
  await transact((tx) => giveUpMail(tx, { id: failed }));
  const { items } = await listMails(db, { limit: 10, status: 'failed' });
  expect(items).toMatchObject([{ id: failed, status: 'failed', attempts: 0, orderNumber: null }]);
  expect((await listMails(db, { limit: 10, status: 'queued' })).items).toHaveLength(4);
});
