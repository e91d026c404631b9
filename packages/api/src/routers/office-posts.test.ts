import type { Account } from '@stockroom/domain/accounts/account';
import { testDatabase } from '@stockroom/testing/database';
import { addAccount, addShop, addVariant } from '@stockroom/testing/rows';
import { beforeAll, expect, it } from 'vitest';
import { callerOf } from '../caller.fixture.ts';

const database = testDatabase();
const { db, transact } = database;
beforeAll(() => addShop(transact));

async function staff(): Promise<Account> {
  const { id, email } = await addAccount(db, { role: 'staff' });
  return { id, email, role: 'staff', name: 'Ada Example', emailVerified: true };
}

it('takes a post from its first word to its readers', async () => {
  const { office, journal } = callerOf(database, { account: await staff() }).call;
  const reader = callerOf(database).call;
  const variant = await addVariant(db, { price: 495, onHand: 3 });

  const { id, slug, version } = await office.posts.create({ title: 'How we wrap' });
  const markdown = `## Tissue first\n\nThen twine.\n\n::product[${variant.slug}]`;
  const saved = await office.posts.save({
    id,
    version,
    title: 'How we wrap',
    summary: 'Tissue, twine and time.',
    markdown,
    cover: null,
  });
  await office.posts.setTags({ id, tags: ['Craft'] });
  await expect(reader.journal.bySlug({ slug })).rejects.toMatchObject({ code: 'NOT_FOUND' });

  const published = await office.posts.publish({ id, version: saved.version });
  expect(published).toMatchObject({ status: 'published', hasChanges: false });
  expect(await reader.journal.bySlug({ slug })).toMatchObject({
    movedTo: null,
    title: 'How we wrap',
    author: 'Ada Example',
    tags: [{ slug: 'craft', name: 'Craft' }],
    readingMinutes: 1,
    cover: null,
    blocks: [
      { type: 'heading', level: 2, id: 's-tissue-first' },
      { type: 'paragraph' },
      { type: 'product', product: { price: { amount: 495 }, variantId: variant.id } },
    ],
  });
  expect((await reader.journal.list()).items.map((post) => post.slug)).toEqual([slug]);
  expect(await journal.tags()).toEqual([{ slug: 'craft', name: 'Craft', count: 1 }]);
  expect(await journal.related({ slug })).toEqual([]);

  await office.posts.changeSlug({ id, slug: 'wrapping' });
  expect(await reader.journal.bySlug({ slug })).toEqual({ movedTo: 'wrapping' });
  await office.posts.unpublish({ id });
  await expect(reader.journal.bySlug({ slug: 'wrapping' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
    cause: { refusal: { code: 'not_found', what: 'post' } },
  });
  expect((await reader.journal.list()).items).toEqual([]);
});
