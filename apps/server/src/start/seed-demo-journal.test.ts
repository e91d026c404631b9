import { createAuth } from '@stockroom/auth/create-auth';
import { findOfficePost } from '@stockroom/domain/journal/find-office-post';
import { findPost } from '@stockroom/domain/journal/find-post';
import { listOfficePosts } from '@stockroom/domain/journal/list-office-posts';
import { listPosts } from '@stockroom/domain/journal/list-posts';
import { listTags } from '@stockroom/domain/journal/list-tags';
import { previewText } from '@stockroom/domain/journal/preview-text';
import { seedDemoGoods } from '@stockroom/goods/seed-demo-goods';
import { seedDemoAccounts } from '@stockroom/auth/seed-demo-accounts';
import { testDatabase } from '@stockroom/testing/database';
import { addShop } from '@stockroom/testing/rows';
import { beforeAll, expect, test } from 'vitest';
import { createLog } from '../log.ts';
import { seedDemoJournal } from './seed-demo-journal.ts';

const { db, transact } = testDatabase();
beforeAll(async () => {
  await addShop(transact);
  await transact((tx) => seedDemoGoods(tx));
  const log = createLog('silent');
  const secret = 'x'.repeat(40);
  const auth = await createAuth({ db, transact, publicUrl: 'http://shop.test', secret, log });
  await seedDemoAccounts(transact, auth.hashing, seedDemoJournal);
}, 60_000);

test('a demo shop has six posts by its owner, dated over the past months, each with a cover', async () => {
  const { items } = await listPosts(db, { limit: 24 });
  expect(items).toHaveLength(6);
  const months = new Set(items.map(({ publishedAt }) => publishedAt.toISOString().slice(0, 7)));
  expect(months.size).toBeGreaterThanOrEqual(5);
  for (const post of items) {
    expect(post.author).toBe('Olive Owner');
    expect(post.publishedAt.getTime()).toBeLessThan(Date.now());
    expect(post.updatedAt).toEqual(post.publishedAt);
    expect(post.cover).toMatchObject({
      alt: expect.stringMatching(/.{20}/),
      width: 1600,
      height: 900,
    });
    expect(post.summary).toMatch(/.{60}/);
    expect(post.tags.length).toBeGreaterThan(0);
  }
});

test('each is worth a few minutes, and shows two to four products that exist', async () => {
  const { items } = await listPosts(db, { limit: 24 });
  for (const { slug, readingMinutes } of items) {
    const post = await findPost(db, { slug });
    if (post.movedTo !== null) throw new Error(slug);
    const products = post.blocks.filter((block) => block.type === 'product');
    expect(products.length, slug).toBeGreaterThanOrEqual(2);
    expect(products.length, slug).toBeLessThanOrEqual(4);
    expect(readingMinutes, slug).toBeGreaterThanOrEqual(2);
  }
});

test('nothing that they say is left out, and each has 350 to 700 words', async () => {
  const { items } = await listOfficePosts(db, { limit: 24 });
  for (const { id, slug, status } of items) {
    const { markdown } = await findOfficePost(db, { id });
    const { problems, words } = await previewText(db, { markdown });
    expect(problems, slug).toEqual([]);
    if (status === 'draft') continue;
    expect(words, slug).toBeGreaterThanOrEqual(350);
    expect(words, slug).toBeLessThanOrEqual(700);
  }
});

test('the office has one that waits and one that is being written', async () => {
  const { items } = await listOfficePosts(db, { limit: 24 });
  const waiting = items.filter(({ status }) => status === 'scheduled');
  expect(waiting).toEqual([
    expect.objectContaining({ slug: 'four-herbs-and-no-garden', publishedAt: null }),
  ]);
  expect(waiting[0]?.publishAt?.getTime()).toBeGreaterThan(Date.now());
  expect(items.filter(({ status }) => status === 'draft')).toHaveLength(1);
  expect((await listTags(db)).length).toBeGreaterThanOrEqual(6);
});
