import type { Db } from '@stockroom/db/db';
import { findPost, type PostDetail } from '@stockroom/domain/journal/find-post';
import { listPosts } from '@stockroom/domain/journal/list-posts';
import { describeShop } from '@stockroom/domain/shop/describe-shop';
import { whenOpened } from '@stockroom/domain/shop/when-opened';
import type { MadeDocument } from './answer-document.ts';
import { postHtml } from './post-html.ts';
import { escapeXml, xmlStart } from './xml.ts';

/** Posts in the feed: more than any reader that comes once a month would miss. */
const mostEntries = 20;

/** `/feed.xml`: the journal as Atom (RFC 4287), each post whole. */
export async function makeFeed(db: Db, origin: string): Promise<MadeDocument> {
  const [shop, openedAt, { items }] = await Promise.all([
    describeShop(db),
    // A journal without posts has been empty since then.
    whenOpened(db),
    listPosts(db, { limit: mostEntries }),
  ]);
  const posts = (
    await Promise.all(
      // One that was taken back since the list was read is left out.
      items.map(({ slug }) => findPost(db, { slug }).catch(() => undefined)),
    )
  ).filter((post) => post !== undefined && post.movedTo === null);
  const changedAt = posts
    .map(({ updatedAt }) => updatedAt)
    .reduce((latest, time) => (time > latest ? time : latest), posts[0]?.updatedAt ?? openedAt);

  const text = `${xmlStart}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
<id>${escapeXml(`${origin}/journal`)}</id>
<title>${escapeXml(`The journal of ${shop.name}`)}</title>
<updated>${changedAt.toISOString()}</updated>
<author><name>${escapeXml(shop.name)}</name></author>
<link rel="self" type="application/atom+xml" href="${escapeXml(`${origin}/feed.xml`)}"/>
<link rel="alternate" type="text/html" href="${escapeXml(`${origin}/journal`)}"/>
<icon>${escapeXml(`${origin}/favicon.svg`)}</icon>
${posts.map((post) => entry(post, origin)).join('\n')}
</feed>
`;
  return { text, changedAt: posts.length > 0 ? changedAt : undefined };
}

function entry(post: PostDetail, origin: string): string {
  const path = `/journal/${post.slug}`;
  const address = escapeXml(origin + path);
  return `<entry>
<id>${address}</id>
<title>${escapeXml(post.title)}</title>
<published>${post.publishedAt.toISOString()}</published>
<updated>${post.updatedAt.toISOString()}</updated>
${post.author === null ? '' : `<author><name>${escapeXml(post.author)}</name></author>\n`}<link rel="alternate" type="text/html" href="${address}"/>
${post.tags.map(({ slug, name }) => `<category term="${escapeXml(slug)}" label="${escapeXml(name)}"/>`).join('')}
<summary>${escapeXml(post.summary)}</summary>
<content type="html">${escapeXml(postHtml(post.blocks, { origin, path }))}</content>
</entry>`;
}
