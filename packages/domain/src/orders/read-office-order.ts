import { type Blanks, compileOnce } from '@stockroom/db/compile-once';
import type { Db } from '@stockroom/db/db';
import { type OrderDetail, readOrder } from './read-order.ts';

export interface OfficeOrder extends OrderDetail {
  /** Posts of the journal in which its customer met what was ordered. */
  cameFrom: { id: string; title: string; products: string[] }[];
}

const linesFromPosts = compileOnce((db: Db, blank: Blanks<{ id: string }>) =>
  db
    .selectFrom('order_lines as l')
    .innerJoin('posts as p', 'p.id', 'l.from_post_id')
    .where('l.order_id', '=', blank('id'))
    .orderBy('l.position')
    .select(['p.id', 'p.title', 'l.product_name']),
);

/** An order as staff see it. */
export async function readOfficeOrder(db: Db, order: { id: string }): Promise<OfficeOrder> {
  const posts = new Map<string, OfficeOrder['cameFrom'][number]>();
  for (const { id, title, product_name: product } of await linesFromPosts(db, order)) {
    const post = posts.get(id) ?? { id, title, products: [] };
    if (!post.products.includes(product)) post.products.push(product);
    posts.set(id, post);
  }
  return { ...(await readOrder(db, order)), cameFrom: [...posts.values()] };
}
