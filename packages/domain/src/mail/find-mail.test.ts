import { secretKinds } from '@stockroom/contract/mail';
import { testDatabase } from '@stockroom/testing/database';
import { expect, test } from 'vitest';
import { addMail } from './add-mail.fixture.ts';
import { findMail } from './find-mail.ts';
import { keepWritten } from './keep-written.ts';
import { listMails } from './list-mails.ts';

const database = testDatabase();
const { db, transact } = database;

test.each(['verify_email', 'reset_password'] as const)(
  'what opens an account (%s) is read by owners alone',
  async (kind) => {
    expect(secretKinds).toContain(kind);
    const id = await addMail(database, { kind, to: 'owner@shop.test' });
    const secret = 'https://shop.test/reset?token=secret-of-the-link';
    const words = { subject: 'Set a new password', html: `<a href="${secret}">`, text: secret };
    await transact((tx) => keepWritten(tx, { id, ...words }));

    expect(await findMail(db, { role: 'owner' }, { id })).toMatchObject({ ...words, hidden: null });
    const seen = await findMail(db, { role: 'staff' }, { id });
    expect(seen).toMatchObject({
      subject: words.subject,
      html: null,
      text: null,
      hidden: 'secret_link',
    });
    const list = await listMails(db, { limit: 100 });
    expect(JSON.stringify([seen, list])).not.toContain('secret-of-the-link');
  },
);

test('a mail that does not exist is not found', async () => {
  await expect(findMail(db, { role: 'owner' }, { id: '424242' })).rejects.toMatchObject({
    refusal: { code: 'not_found', what: 'mail' },
  });
});
