import { testDatabase } from '@stockroom/testing/database';
import { addShop, addVariant } from '@stockroom/testing/rows';
import { beforeAll, describe, expect, it } from 'vitest';
import { addPost, addPublished } from './add-post.fixture.ts';
import { findPost } from './find-post.ts';
import { listOfficePosts } from './list-office-posts.ts';
import { listPosts } from './list-posts.ts';
import { listRelatedPosts } from './list-related-posts.ts';
import { listTags } from './list-tags.ts';
import { previewText } from './preview-text.ts';
import { setTags } from './set-tags.ts';
import { unpublishPost } from './unpublish-post.ts';

const database = testDatabase({ max: 10 });
const { db, transact } = database;
beforeAll(() => addShop(transact));

const tag = (post: { id: string; writer: { id: string } }, tags: string[]) =>
  transact((tx) => setTags(tx, post.writer, { id: post.id, tags }));

async function blocksOf(slug: string) {
  const post = await findPost(db, { slug });
  if (post.movedTo !== null) throw new Error('It has moved');
  return post.blocks;
}

describe('a list of posts', () => {
  it('has each once over all its pages, the newest first, and none that is not for readers', async () => {
    const posts: Awaited<ReturnType<typeof addPublished>>[] = [];
    for (let at = 0; at < 7; at += 1) posts.push(await addPublished(database));
    await addPost(database);
    const [hidden] = posts;
    if (hidden) await transact((tx) => unpublishPost(tx, hidden.writer, hidden));
    // Two at the very same time: the id tells them apart.
    await db
      .updateTable('posts')
      .set({ published_at: new Date('2026-01-01') })
      .where(
        'id',
        'in',
        posts.slice(3, 5).map(({ id }) => id),
      )
      .execute();

    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listPosts(db, { limit: 2, cursor });
      seen.push(...page.items.map(({ slug }) => slug));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    const order = [6, 5, 2, 1, 4, 3].map((at) => posts[at]?.slug);
    expect(seen).toEqual(order);
  });

  it('begins anew with a cursor of another list, or one that is none', async () => {
    const [first] = (await listPosts(db, { limit: 1 })).items;
    const { nextCursor } = await listPosts(db, { limit: 1 });
    for (const cursor of [nextCursor ?? '', 'nonsense']) {
      const page = await listPosts(db, {
        limit: 1,
        tag: cursor === 'nonsense' ? undefined : 'none',
        cursor,
      });
      expect(page.items).toEqual(cursor === 'nonsense' ? [first] : []);
    }
  });
});

describe('tags', () => {
  it('are named once, keep their order, and are counted by what readers see', async () => {
    const [one, two, draft] = [
      await addPublished(database),
      await addPublished(database),
      await addPost(database),
    ];
    await tag(one, ['Zinc', 'Tea & cake', 'zinc!']);
    await tag(two, ['ZINC']);
    await tag(draft, ['Zinc', 'Secret plans']);
    expect(await findPost(db, one)).toMatchObject({
      tags: [
        { slug: 'zinc', name: 'Zinc' },
        { slug: 'tea-and-cake', name: 'Tea & cake' },
      ],
    });
    expect(await listTags(db)).toEqual([
      { slug: 'tea-and-cake', name: 'Tea & cake', count: 1 },
      { slug: 'zinc', name: 'Zinc', count: 2 },
    ]);
    const tagged = await listPosts(db, { limit: 10, tag: 'zinc' });
    expect(tagged.items.map(({ slug }) => slug)).toEqual([two.slug, one.slug]);
    expect((await listPosts(db, { limit: 10, tag: 'secret-plans' })).items).toEqual([]);

    const related = await listRelatedPosts(db, { slug: one.slug, limit: 2 });
    expect(related[0]?.slug).toBe(two.slug);
    expect(related.map(({ slug }) => slug)).not.toContain(one.slug);
    await tag(one, []);
    expect(await findPost(db, one)).toMatchObject({ tags: [] });
  });

  it('are made by many at once without a deadlock', async () => {
    const posts = await Promise.all(Array.from({ length: 8 }, () => addPost(database)));
    const names = ['a', 'b', 'c', 'd', 'e'];
    const settled = await Promise.allSettled(
      posts.map((post, at) => tag(post, at % 2 ? names : names.toReversed())),
    );
    expect(settled.every(({ status }) => status === 'fulfilled')).toBe(true);
  });
});

describe('products in a post', () => {
  it('are as they are now: price, stock, name, and the first that can be bought', async () => {
    const first = await addVariant(db, { price: 500, onHand: 0 });
    const second = await addVariant(db, { price: 700, onHand: 2, productId: first.productId });
    const { slug } = await addPublished(database, {
      markdown: `::product[${first.slug}]` + '\n\nSo.',
    });
    const product = async () => {
      const [block] = await blocksOf(slug);
      return block?.type === 'product' ? block.product : undefined;
    };
    expect(await product()).toEqual({
      slug: first.slug,
      name: `Product ${first.slug}`,
      image: `/pictures/${first.slug}.svg`,
      price: { amount: 500, currency: 'GBP' },
      from: true,
      choices: 2,
      available: 2,
      variantId: second.id,
    });
    await db
      .updateTable('variants')
      .set({ on_hand: 0, price_amount: 450 })
      .where('id', '=', second.id)
      .execute();
    expect(await product()).toMatchObject({ price: { amount: 450 }, variantId: null });
  });

  it('that do not exist are left out for readers, and shown to writers as unknown', async () => {
    const markdown = 'So.\n\n::product[never-was]';
    const { slug } = await addPublished(database, { markdown });
    expect(await blocksOf(slug)).toMatchObject([{ type: 'paragraph' }]);
    expect(await previewText(db, { markdown })).toMatchObject({
      blocks: [{ type: 'paragraph' }, { type: 'product', slug: 'never-was', product: null }],
      problems: [{ kind: 'unknown_product', slug: 'never-was' }],
    });
  });

  it('cost one query, however many there are', async () => {
    const variants = [];
    for (let at = 0; at < 6; at += 1) variants.push(await addVariant(db));
    const markdown = variants.map((variant) => `::product[${variant.slug}]`).join('\n\n');
    let asked = 0;
    const counting = db.withPlugin({
      transformQuery: ({ node }) => node,
      transformResult: ({ result }) => {
        asked += 1;
        return Promise.resolve(result);
      },
    });
    const { blocks } = await previewText(counting, { markdown });
    expect(blocks).toHaveLength(6);
    expect(asked).toBe(1);
  });
});

describe('pictures in a post', () => {
  it('have their size and their widths; those that are not here are left out', async () => {
    const key = 'k'.repeat(22);
    const { id } = await db
      .insertInto('pictures')
      .values({ key, width: 900, height: 600 })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('picture_files')
      .values(
        [900, 480].map((width) => ({
          picture_id: id,
          width,
          height: Math.round((width * 2) / 3),
          bytes: Buffer.from('x'),
        })),
      )
      .execute();
    const markdown = `![A mug](/uploads/${key}-900.webp)\n\n![Gone](/uploads/${'g'.repeat(22)}.webp)\n\nSo.`;
    const { slug } = await addPublished(database, { markdown });
    expect(await blocksOf(slug)).toEqual([
      {
        type: 'picture',
        caption: '',
        picture: {
          alt: 'A mug',
          width: 900,
          height: 600,
          sources: [
            { src: `/uploads/${key}-480.webp`, width: 480 },
            { src: `/uploads/${key}-900.webp`, width: 900 },
          ],
        },
      },
      expect.objectContaining({ type: 'paragraph' }),
    ]);
  });
});

describe('the office’s list', () => {
  it('is found by state and by words, wildcards being words', async () => {
    const post = await addPost(database, { title: '100% Cotton_bunting' });
    const find = async (query: string) =>
      (await listOfficePosts(db, { limit: 100, query })).items.map(({ id }) => id);
    expect(await find('cotton_')).toEqual([post.id]);
    expect(await find('100%')).toEqual([post.id]);
    expect(await find('%')).toEqual([post.id]);
    expect(await find('cotton bunting')).toEqual([]);
    const drafts = await listOfficePosts(db, { limit: 100, status: 'draft' });
    expect(new Set(drafts.items.map(({ status }) => status))).toEqual(new Set(['draft']));
  });
});
