import { testDatabase } from '@stockroom/testing/database';
import { addAccount, addShop } from '@stockroom/testing/rows';
import { beforeAll, expect, it } from 'vitest';
import { createPost } from './create-post.ts';
import { findOfficePost } from './find-office-post.ts';

const { db, transact } = testDatabase({ max: 10 });
let writer = { id: '' };
beforeAll(async () => {
  await addShop(transact);
  writer = await addAccount(db, { role: 'staff' });
});

const create = (title: string, slug?: string) =>
  transact((tx) => createPost(tx, writer, { title, slug }));

it('begins a draft with an address made from its title, and an audit row', async () => {
  const { id, slug, version } = await create('Tea & two ‘scones’, at Ünal’s');
  expect([slug, version]).toEqual(['tea-and-two-scones-at-unals', 1]);
  expect(await findOfficePost(db, { id })).toMatchObject({
    status: 'draft',
    author: 'Ada Example',
    markdown: '',
    hasChanges: false,
    publishedAt: null,
    formerSlugs: [],
  });
  expect(
    await db
      .selectFrom('audit')
      .select(['action', 'account_id'])
      .where('subject', '=', `post/${id}`)
      .execute(),
  ).toEqual([{ action: 'post.create', account_id: writer.id }]);
});

it('numbers an address that is taken, and has one for a title without letters', async () => {
  expect((await create('Twine')).slug).toBe('twine');
  expect((await create('Twine!')).slug).toBe('twine-2');
  expect((await create('★')).slug).toBe('post');
});

it('refuses an address that was asked for and is another’s', async () => {
  await create('Mine', 'wanted');
  await expect(create('Also mine', 'wanted')).rejects.toMatchObject({
    refusal: { code: 'slug_taken', slug: 'wanted' },
  });
});

it('gives each of many that begin at once an address of its own', async () => {
  const made = await Promise.all(Array.from({ length: 8 }, () => create('Rush')));
  expect(new Set(made.map(({ slug }) => slug)).size).toBe(8);
});
