import { postCardAddress } from '@stockroom/client/catalog/card-address';
import type { Post, ShopFacts } from '@stockroom/client/calls/shapes';
import type { Finding } from './page-head.ts';
import { crumbsData, postData } from './structured-data.ts';

export function findPostBy(post: Post, shop: ShopFacts): Finding {
  const { slug, title, summary } = post;
  const path = `/journal/${slug}`;
  const card = postCardAddress(shop, post);
  return {
    title,
    description: summary,
    path,
    kind: 'article',
    card: { path: card, alt: title },
    data: [
      postData(post, card, shop),
      crumbsData([
        { name: 'The journal', path: '/journal' },
        { name: title, path },
      ]),
    ],
  };
}
