import { testDatabase } from '@stockroom/testing/database';
import { addAccount, addShop } from '@stockroom/testing/rows';
import { beforeAll, expect, it } from 'vitest';
import { addPost, addPublished, textOf } from './add-post.fixture.ts';
import { findOfficePost } from './find-office-post.ts';
import { findPost } from './find-post.ts';
import { listRevisions } from './list-revisions.ts';
import { publishPost } from './publish-post.ts';
import { savePost } from './save-post.ts';

const database = testDatabase({ max: 12 });
const { db, transact } = database;
beforeAll(() => addShop(transact));

const revisionsOf = async (id: string) => (await listRevisions(db, { id, limit: 100 })).items;
const kindsOf = async (id: string) => (await revisionsOf(id)).map(({ kind }) => kind);

it('keeps what was written, with a revision of it', async () => {
  const post = await addPost(database);
  const saved = await transact((tx) =>
    savePost(tx, post.writer, textOf(post, { markdown: 'Twice upon a time.' })),
  );
  expect(saved.version).toBe(post.version + 1);
  expect(await findOfficePost(db, post)).toMatchObject({
    markdown: 'Twice upon a time.',
    version: saved.version,
    updatedBy: 'Ada Example',
  });
  expect((await revisionsOf(post.id))[0]).toMatchObject({ words: 4, by: 'Ada Example' });
});

it('refuses to write over a newer text, and says whose it is', async () => {
  const post = await addPost(database);
  const other = await addAccount(db, { role: 'staff' });
  await db.updateTable('accounts').set({ name: 'Bea' }).where('id', '=', other.id).execute();
  const theirs = await transact((tx) => savePost(tx, other, textOf(post, { title: 'Theirs' })));
  const mine = transact((tx) => savePost(tx, post.writer, textOf(post, { title: 'Mine' })));
  await expect(mine).rejects.toMatchObject({
    refusal: {
      code: 'post_changed',
      version: theirs.version,
      by: 'Bea',
      at: theirs.updatedAt.toISOString(),
    },
  });
  expect((await findOfficePost(db, post)).title).toBe('Theirs');
});

it('lets one of many writers through, and loses no text of any who was let through', async () => {
  const post = await addPost(database);
  const results = await Promise.allSettled(
    Array.from({ length: 10 }, (_, at) =>
      transact((tx) => savePost(tx, post.writer, textOf(post, { markdown: `Text ${at}` }))),
    ),
  );
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const result of results) {
    if (result.status === 'rejected') {
      expect(result.reason).toMatchObject({ refusal: { code: 'post_changed' } });
    }
  }
  expect((await findOfficePost(db, post)).version).toBe(post.version + 1);
});

it('answers the same text again, as after an answer that was lost, without a new version', async () => {
  const post = await addPost(database);
  const text = textOf(post, { markdown: 'Sent twice.' });
  const first = await transact((tx) => savePost(tx, post.writer, text));
  const again = await transact((tx) => savePost(tx, post.writer, text));
  expect(again).toEqual(first);
});

it('makes one revision of a sitting of autosaves, and another of the next writer’s', async () => {
  const post = await addPost(database);
  const before = (await kindsOf(post.id)).length;
  let { version } = post;
  const type = async (writer: { id: string }, markdown: string, autosave = true) => {
    const text = textOf({ id: post.id, version }, { markdown, autosave });
    ({ version } = await transact((tx) => savePost(tx, writer, text)));
  };
  for (const words of ['a', 'a b', 'a b c']) await type(post.writer, words);
  expect((await kindsOf(post.id)).slice(0, -before)).toEqual(['autosaved']);
  const other = await addAccount(db, { role: 'staff' });
  await type(other, 'a b c d');
  await type(other, 'a b c d e', false);
  await type(other, 'a b c d e f');
  expect((await kindsOf(post.id)).slice(0, -before)).toEqual(['autosaved', 'saved', 'autosaved']);
});

it('begins a new revision when ten minutes have passed', async () => {
  const post = await addPost(database);
  const autosave = (version: number, markdown: string) =>
    transact((tx) =>
      savePost(tx, post.writer, textOf({ ...post, version }, { markdown, autosave: true })),
    );
  const { version } = await autosave(post.version, 'before');
  await db
    .updateTable('post_revisions')
    .set({ begun_at: new Date(Date.now() - 11 * 60_000) })
    .where('post_id', '=', post.id)
    .execute();
  await autosave(version, 'after');
  expect((await kindsOf(post.id)).slice(0, 2)).toEqual(['autosaved', 'autosaved']);
});

it('shows readers nothing of it until it is published', async () => {
  const post = await addPublished(database, { markdown: 'Agreed.' });
  const { version } = await transact((tx) =>
    savePost(
      tx,
      post.writer,
      textOf(post, { title: 'New', markdown: 'Half a sen', autosave: true }),
    ),
  );
  expect(JSON.stringify(await findPost(db, post))).toContain('Agreed.');
  expect(await findOfficePost(db, post)).toMatchObject({ hasChanges: true });
  await transact((tx) => publishPost(tx, post.writer, { id: post.id, version }));
  expect(await findPost(db, post)).toMatchObject({ title: 'New', publishedAt: post.publishedAt });
  expect(await findOfficePost(db, post)).toMatchObject({ hasChanges: false });
});

it('refuses a post and a picture that there are not, and a text too tangled to read', async () => {
  const post = await addPost(database);
  const save = (changes: object) =>
    transact((tx) => savePost(tx, post.writer, textOf(post, changes)));
  await expect(save({ id: '424242' })).rejects.toMatchObject({
    refusal: { code: 'not_found', what: 'post' },
  });
  await expect(save({ cover: { key: 'x'.repeat(22), alt: 'A mug' } })).rejects.toMatchObject({
    refusal: { code: 'not_found', what: 'picture' },
  });
  await expect(save({ markdown: '>'.repeat(5_000) })).rejects.toMatchObject({
    refusal: { code: 'post_too_complex' },
  });
  expect((await findOfficePost(db, post)).version).toBe(post.version);
});
