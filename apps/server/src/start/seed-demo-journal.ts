import type { Tx } from '@stockroom/db/db';
import type { Account } from '@stockroom/domain/accounts/account';
import { seedPost } from '@stockroom/domain/journal/seed-post';
import { readDemoCovers } from '@stockroom/goods/journal/demo-covers';
import { type DemoPost, demoPosts, readDemoText } from '@stockroom/goods/journal/demo-posts';

/** The hour (UTC) at which posts of the demo shop come out. */
const hour = 7;

/** The journal of the demo shop, by its owner: six posts to read, one that waits and one draft. */
export async function seedDemoJournal(tx: Tx, owner: Pick<Account, 'id'>): Promise<void> {
  const covers = await readDemoCovers();
  for (const post of demoPosts) {
    const picture = covers.get(post.slug);
    await seedPost(tx, owner, {
      slug: post.slug,
      title: post.title,
      summary: post.summary,
      tags: post.tags,
      markdown: await readDemoText(post),
      cover: picture ? { picture, alt: post.coverAlt } : null,
      publishAt: publishAt(post),
    });
  }
}

function publishAt({ daysAgo }: DemoPost): Date | null {
  if (daysAgo === null) return null;
  const day = new Date();
  day.setUTCDate(day.getUTCDate() - daysAgo);
  day.setUTCHours(hour, 0, 0, 0);
  return day;
}
