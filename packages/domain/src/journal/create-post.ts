import type { CreatePostInput } from '@stockroom/contract/journal';
import type { Tx } from '@stockroom/db/db';
import type { Account } from '../accounts/account.ts';
import { staffActor } from '../actor.ts';
import { writeAudit } from '../office/write-audit.ts';
import { ShopError } from '../shop-error.ts';
import { slugOf } from './slug-of.ts';
import { takeSlug } from './take-slug.ts';

/** So many posts of one title get an address by themselves. */
const tries = 50;

/**
 * Begins a draft; it is seen by nobody but staff. An address made from the title gets a number where it
 * is taken, one that was asked for does not.
 * @throws slug_taken
 */
export async function createPost(
  tx: Tx,
  account: Pick<Account, 'id'>,
  input: CreatePostInput,
): Promise<{ id: string; slug: string; version: number }> {
  // The address needs the post and the post its address: one of them is looked at only at the commit.
  const { id, version } = await tx
    .insertInto('posts')
    .values({ slug: '', title: input.title, author_id: account.id, updated_by: account.id })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow();
  const slug = await chooseSlug(tx, id, input);
  await tx.updateTable('posts').set({ slug }).where('id', '=', id).execute();
  await tx
    .insertInto('post_revisions')
    .values({
      post_id: id,
      version,
      kind: 'saved',
      account_id: account.id,
      title: input.title,
      summary: '',
      markdown: '',
      words: 0,
      cover_alt: '',
    })
    .execute();
  await writeAudit(tx, staffActor(account), 'post.create', `post/${id}`, { title: input.title });
  return { id, slug, version };
}

async function chooseSlug(tx: Tx, postId: string, input: CreatePostInput): Promise<string> {
  if (input.slug !== undefined) {
    if (await takeSlug(tx, postId, input.slug)) return input.slug;
    throw new ShopError({ code: 'slug_taken', slug: input.slug });
  }
  const slug = slugOf(input.title, 'post');
  for (let count = 1; count <= tries; count += 1) {
    const numbered = count === 1 ? slug : `${slug}-${count}`;
    if (await takeSlug(tx, postId, numbered)) return numbered;
  }
  throw new ShopError({ code: 'slug_taken', slug });
}
