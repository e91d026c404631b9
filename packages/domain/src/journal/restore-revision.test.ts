import { testDatabase } from '@stockroom/testing/database';
import { addShop } from '@stockroom/testing/rows';
import { beforeAll, expect, it } from 'vitest';
import { addPost, textOf } from './add-post.fixture.ts';
import { findOfficePost } from './find-office-post.ts';
import { findRevision } from './find-revision.ts';
import { listRevisions } from './list-revisions.ts';
import { publishPost } from './publish-post.ts';
import { restoreRevision } from './restore-revision.ts';
import { savePost } from './save-post.ts';

const database = testDatabase();
const { db, transact } = database;
beforeAll(() => addShop(transact));

async function addWithTwo() {
  const post = await addPost(database, { markdown: 'The first.' });
  const { version } = await transact((tx) =>
    savePost(tx, post.writer, textOf(post, { title: 'Other', markdown: 'The second.' })),
  );
  const { items } = await listRevisions(db, { id: post.id, limit: 10 });
  return { ...post, version, revisions: items };
}

it('brings an earlier text back as a new revision, and keeps those between', async () => {
  const post = await addWithTwo();
  expect(post.revisions.map(({ title }) => title).slice(0, 2)).toEqual(['Other', 'How we wrap']);
  const [, first] = post.revisions;
  const revisionId = first?.id ?? '';
  expect(await findRevision(db, { id: post.id, revisionId })).toMatchObject({
    markdown: 'The first.',
    by: 'Ada Example',
  });
  await transact((tx) => restoreRevision(tx, post.writer, { ...post, revisionId }));
  expect(await findOfficePost(db, post)).toMatchObject({
    title: 'How we wrap',
    markdown: 'The first.',
    version: post.version + 1,
  });
  const { items } = await listRevisions(db, { id: post.id, limit: 10 });
  expect(items.map(({ kind }) => kind)).toEqual([
    'restored',
    ...post.revisions.map(({ kind }) => kind),
  ]);
});

it('refuses over a newer text', async () => {
  const post = await addWithTwo();
  const revisionId = post.revisions[1]?.id ?? '';
  const old = { id: post.id, revisionId, version: post.version - 1 };
  await expect(transact((tx) => restoreRevision(tx, post.writer, old))).rejects.toMatchObject({
    refusal: { code: 'post_changed' },
  });
});

it('knows no revision of another post', async () => {
  const [post, other] = [await addWithTwo(), await addWithTwo()];
  const revisionId = other.revisions[0]?.id ?? '';
  const refused = { refusal: { code: 'not_found', what: 'revision' } };
  await expect(findRevision(db, { id: post.id, revisionId })).rejects.toMatchObject(refused);
  await expect(
    transact((tx) => restoreRevision(tx, post.writer, { ...post, revisionId })),
  ).rejects.toMatchObject(refused);
});

it('lists them page by page, and says which one readers have', async () => {
  const post = await addWithTwo();
  await transact((tx) => publishPost(tx, post.writer, post));
  const first = await listRevisions(db, { id: post.id, limit: 2 });
  const cursor = first.nextCursor ?? undefined;
  const second = await listRevisions(db, { id: post.id, limit: 2, cursor });
  expect([...first.items, ...second.items].map(({ version }) => version)).toEqual([3, 2, 1]);
  expect(first.items.map(({ isLive }) => isLive)).toEqual([true, false]);
  expect(second.nextCursor).toBeNull();
});
