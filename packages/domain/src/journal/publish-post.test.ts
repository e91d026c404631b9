import { testDatabase } from '@stockroom/testing/database';
import { addShop } from '@stockroom/testing/rows';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { addPost, addPublished, textOf } from './add-post.fixture.ts';
import { findOfficePost } from './find-office-post.ts';
import { findPost } from './find-post.ts';
import { listPosts } from './list-posts.ts';
import { publishDue } from './publish-due.ts';
import { publishPost } from './publish-post.ts';
import { removePost } from './remove-post.ts';
import { savePost } from './save-post.ts';
import { schedulePost } from './schedule-post.ts';
import { unpublishPost } from './unpublish-post.ts';

const database = testDatabase({ max: 14 });
const { db, transact } = database;
beforeAll(() => addShop(transact));

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const isReadable = async (slug: string) =>
  (await listPosts(db, { limit: 100 })).items.some((post) => post.slug === slug);
const statusOf = async (post: { id: string }) => (await findOfficePost(db, post)).status;
const auditOf = (id: string, action: string) =>
  db
    .selectFrom('audit')
    .select(['account_id', 'action'])
    .where('subject', '=', `post/${id}`)
    .where('action', '=', action)
    .execute();

/** The minute of a scheduled post, as if it had come. */
const comeDue = (id: string) =>
  db
    .updateTable('posts')
    .set({ publish_at: sql`now() - interval '1 second'` })
    .where('id', '=', id)
    .execute();

describe('publishing', () => {
  it('shows the post to readers from now on, once', async () => {
    const post = await addPost(database);
    expect(await isReadable(post.slug)).toBe(false);
    await transact((tx) => publishPost(tx, post.writer, post));
    expect(await isReadable(post.slug)).toBe(true);
    const { publishedAt } = await findOfficePost(db, post);
    await transact((tx) => publishPost(tx, post.writer, post));
    expect((await findOfficePost(db, post)).publishedAt).toEqual(publishedAt);
    expect(await auditOf(post.id, 'post.publish')).toContainEqual({
      action: 'post.publish',
      account_id: post.writer.id,
    });
  });

  it('refuses a text that the writer has not seen', async () => {
    const post = await addPost(database);
    await transact((tx) => savePost(tx, post.writer, textOf(post, { markdown: 'Newer.' })));
    await expect(transact((tx) => publishPost(tx, post.writer, post))).rejects.toMatchObject({
      refusal: { code: 'post_changed' },
    });
    expect(await isReadable(post.slug)).toBe(false);
  });

  it.each([
    [{ summary: '' }, ['summary']],
    [{ markdown: '---' }, ['text']],
    [{ summary: '', markdown: '' }, ['summary', 'text']],
  ])('refuses what is not ready: %j', async (changes, missing) => {
    const post = await addPost(database, changes);
    await expect(transact((tx) => publishPost(tx, post.writer, post))).rejects.toMatchObject({
      refusal: { code: 'post_not_ready', missing },
    });
  });

  it('asks what a cover shows', async () => {
    const key = 'c'.repeat(22);
    await db.insertInto('pictures').values({ key, width: 9, height: 9 }).execute();
    const post = await addPost(database, { cover: { key, alt: '' } });
    await expect(transact((tx) => publishPost(tx, post.writer, post))).rejects.toMatchObject({
      refusal: { code: 'post_not_ready', missing: ['cover_words'] },
    });
  });

  it('does not find what there is not', async () => {
    const { writer } = await addPost(database);
    const unknown = { id: '424242', version: 1 };
    await expect(transact((tx) => publishPost(tx, writer, unknown))).rejects.toMatchObject({
      refusal: { code: 'not_found', what: 'post' },
    });
  });
});

describe('taking back', () => {
  it('hides it from readers, keeps its address and its date', async () => {
    const post = await addPublished(database);
    await transact((tx) => unpublishPost(tx, post.writer, post));
    await expect(findPost(db, post)).rejects.toMatchObject({ refusal: { code: 'not_found' } });
    await transact((tx) => publishPost(tx, post.writer, post));
    expect(await findPost(db, post)).toMatchObject({ publishedAt: post.publishedAt });
  });

  it('is refused for a draft', async () => {
    const post = await addPost(database);
    await expect(transact((tx) => unpublishPost(tx, post.writer, post))).rejects.toMatchObject({
      refusal: { code: 'post_cannot_change', status: 'draft' },
    });
  });
});

describe('removing', () => {
  it('takes a draft away, with its address', async () => {
    const post = await addPost(database);
    await transact((tx) => removePost(tx, post.writer, post));
    await expect(findOfficePost(db, post)).rejects.toMatchObject({
      refusal: { code: 'not_found' },
    });
    expect(await auditOf(post.id, 'post.remove')).toHaveLength(1);
  });

  it('is refused for what readers had, and for what waits', async () => {
    const post = await addPublished(database);
    const remove = () => transact((tx) => removePost(tx, post.writer, post));
    await expect(remove()).rejects.toMatchObject({ refusal: { status: 'published' } });
    await transact((tx) => unpublishPost(tx, post.writer, post));
    await expect(remove()).rejects.toMatchObject({ refusal: { status: 'unpublished' } });
  });
});

describe('a post that waits for its minute', () => {
  async function addScheduled(minutes = 60) {
    const post = await addPost(database);
    const publishAt = inMinutes(minutes);
    await transact((tx) => schedulePost(tx, post.writer, { ...post, publishAt }));
    return post;
  }

  it('is seen by nobody, and published with the minute that was chosen', async () => {
    const post = await addScheduled();
    expect(await isReadable(post.slug)).toBe(false);
    expect(await transact((tx) => publishDue(tx, { postId: post.id }))).toEqual([]);
    await comeDue(post.id);
    const { publishAt } = await findOfficePost(db, post);
    expect(await transact((tx) => publishDue(tx, { postId: post.id }))).toEqual([post.id]);
    expect(await findPost(db, post)).toMatchObject({ publishedAt: publishAt });
    expect(await auditOf(post.id, 'post.publish')).toEqual([
      { action: 'post.publish', account_id: null },
    ]);
  });

  it('is published once, however many jobs come at once', async () => {
    const post = await addScheduled();
    await comeDue(post.id);
    const published = await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        transact((tx) => publishDue(tx, at % 2 ? { postId: post.id } : undefined)),
      ),
    );
    expect(published.flat()).toEqual([post.id]);
    expect(await auditOf(post.id, 'post.publish')).toHaveLength(1);
  });

  it('is found by the sweep when its job was lost', async () => {
    const post = await addScheduled();
    await comeDue(post.id);
    expect(await transact((tx) => publishDue(tx))).toContain(post.id);
  });

  it('has a new minute when it is scheduled again; the old job does nothing', async () => {
    const post = await addScheduled(5);
    const publishAt = inMinutes(500);
    await transact((tx) => schedulePost(tx, post.writer, { ...post, publishAt }));
    expect(await transact((tx) => publishDue(tx, { postId: post.id }))).toEqual([]);
    expect(await statusOf(post)).toBe('scheduled');
    const { rows } = await sql<{ at: Date }>`
      select start_after as at from pgboss.job
       where name = 'post.publish' and data->>'postId' = ${post.id} order by 1`.execute(db);
    expect(rows).toHaveLength(2);
    expect(rows[1]?.at).toEqual((await findOfficePost(db, post)).publishAt);
  });

  it('is a draft again when it is taken back; its job does nothing', async () => {
    const post = await addScheduled();
    await transact((tx) => unpublishPost(tx, post.writer, post));
    expect(await statusOf(post)).toBe('draft');
    expect(await transact((tx) => publishDue(tx, { postId: post.id }))).toEqual([]);
  });

  it('is unpublished again when it is taken back and readers had it before', async () => {
    const post = await addPublished(database);
    await transact((tx) => unpublishPost(tx, post.writer, post));
    await transact((tx) => schedulePost(tx, post.writer, { ...post, publishAt: inMinutes(9) }));
    await transact((tx) => unpublishPost(tx, post.writer, post));
    expect(await statusOf(post)).toBe('unpublished');
  });

  it('comes out as it was when it was scheduled, not as it is being written', async () => {
    const post = await addScheduled();
    const half = textOf(post, { markdown: 'Half a sen', autosave: true });
    await transact((tx) => savePost(tx, post.writer, half));
    await comeDue(post.id);
    await transact((tx) => publishDue(tx));
    expect(JSON.stringify(await findPost(db, post))).toContain('Once upon a time.');
    expect(await findOfficePost(db, post)).toMatchObject({ hasChanges: true });
  });

  it('may be published at once instead', async () => {
    const post = await addScheduled();
    await transact((tx) => publishPost(tx, post.writer, post));
    expect(await isReadable(post.slug)).toBe(true);
    expect((await findOfficePost(db, post)).publishAt).toBeNull();
  });

  it.each([
    [-5, 'past'],
    [0, 'past'],
    [3 * 366 * 24 * 60, 'too_far'],
  ])('cannot be scheduled in %d minutes', async (minutes, why) => {
    const post = await addPost(database);
    const publishAt = inMinutes(minutes);
    const schedule = transact((tx) => schedulePost(tx, post.writer, { ...post, publishAt }));
    await expect(schedule).rejects.toMatchObject({ refusal: { code: 'post_time_refused', why } });
    expect(await statusOf(post)).toBe('draft');
  });

  it('cannot be one that readers have', async () => {
    const post = await addPublished(database);
    const schedule = transact((tx) =>
      schedulePost(tx, post.writer, { ...post, publishAt: inMinutes(9) }),
    );
    await expect(schedule).rejects.toMatchObject({
      refusal: { code: 'post_cannot_change', status: 'published' },
    });
  });
});
