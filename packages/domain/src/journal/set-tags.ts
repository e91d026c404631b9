import { hash } from 'node:crypto';
import type { Tx } from '@stockroom/db/db';
import { sql } from 'kysely';
import type { Account } from '../accounts/account.ts';
import { staffActor } from '../actor.ts';
import { writeAudit } from '../office/write-audit.ts';
import { lockPost } from './lock-post.ts';
import { slugOf } from './slug-of.ts';

/**
 * The tags of a post, for readers at once. Two that make one address are one tag, by the name that it has
 * already.
 * @throws not_found
 */
export async function setTags(
  tx: Tx,
  account: Pick<Account, 'id'>,
  input: { id: string; tags: readonly string[] },
): Promise<void> {
  const post = await lockPost(tx, input);
  const names = new Map<string, string>();
  for (const name of input.tags) {
    const slug = slugOf(name, `tag-${hash('sha256', name).slice(0, 8)}`);
    if (!names.has(slug)) names.set(slug, name);
  }
  const slugs = [...names.keys()];
  await tx.deleteFrom('post_tags').where('post_id', '=', post.id).execute();
  if (slugs.length > 0) {
    await tx
      .insertInto('tags')
      // In one order everywhere, or two posts that share new tags could wait for one another.
      .values(slugs.toSorted().map((slug) => ({ slug, name: names.get(slug) ?? slug })))
      .onConflict((conflict) => conflict.column('slug').doNothing())
      .execute();
    await tx
      .insertInto('post_tags')
      .columns(['post_id', 'tag_id', 'position'])
      .expression((eb) =>
        eb
          .selectFrom('tags as t')
          .where('t.slug', 'in', slugs)
          .select([
            sql<string>`${post.id}::bigint`.as('post_id'),
            't.id as tag_id',
            sql<number>`array_position(${slugs}::text[], t.slug)`.as('position'),
          ]),
      )
      .execute();
  }
  await writeAudit(tx, staffActor(account), 'post.set_tags', `post/${post.id}`, { tags: slugs });
}
