import { testDatabase } from '@stockroom/testing/database';
import { addShop } from '@stockroom/testing/rows';
import { beforeAll, expect, it } from 'vitest';
import { addPost, addPublished } from './add-post.fixture.ts';
import { changeSlug } from './change-slug.ts';
import { findOfficePost } from './find-office-post.ts';
import { findPost } from './find-post.ts';

const database = testDatabase({ max: 10 });
const { db, transact } = database;
beforeAll(() => addShop(transact));

const change = (post: { id: string; writer: { id: string } }, slug: string) =>
  transact((tx) => changeSlug(tx, post.writer, { id: post.id, slug }));

it('leads from every former address to the one of now, and back again', async () => {
  const post = await addPublished(database);
  await change(post, 'second');
  await change(post, 'third');
  for (const former of [post.slug, 'second']) {
    expect(await findPost(db, { slug: former })).toEqual({ movedTo: 'third' });
  }
  expect(await findPost(db, { slug: 'third' })).toMatchObject({ movedTo: null, slug: 'third' });
  expect((await findOfficePost(db, post)).formerSlugs).toEqual([post.slug, 'second']);
  await change(post, 'second');
  expect(await findPost(db, { slug: 'third' })).toEqual({ movedTo: 'second' });
});

it('never gives a former address of one post to another', async () => {
  const post = await addPublished(database);
  const other = await addPublished(database);
  await change(post, 'elsewhere');
  await expect(change(other, post.slug)).rejects.toMatchObject({
    refusal: { code: 'slug_taken', slug: post.slug },
  });
  expect((await findOfficePost(db, other)).slug).toBe(other.slug);
});

it('frees an address that no reader ever had', async () => {
  const draft = await addPost(database);
  await change(draft, 'better');
  const other = await addPost(database);
  await change(other, draft.slug);
  expect((await findOfficePost(db, other)).slug).toBe(draft.slug);
});

it('goes to one of many that want it at once', async () => {
  const posts = await Promise.all(Array.from({ length: 6 }, () => addPublished(database)));
  const results = await Promise.allSettled(posts.map((post) => change(post, 'wanted')));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

it('says nothing of the address of a draft', async () => {
  const draft = await addPost(database);
  await expect(findPost(db, draft)).rejects.toMatchObject({
    refusal: { code: 'not_found', what: 'post' },
  });
});
