import { postCardAddress, productCardAddress } from '@stockroom/client/catalog/card-address';
import { formatMoney } from '@stockroom/contract/format-money';
import type { Db } from '@stockroom/db/db';
import { findProduct } from '@stockroom/domain/catalog/find-product';
import { findPictureFile } from '@stockroom/domain/journal/find-picture-file';
import { findPost } from '@stockroom/domain/journal/find-post';
import { ShopError } from '@stockroom/domain/shop-error';
import { describeShop } from '@stockroom/domain/shop/describe-shop';
import { drawProduct } from '../pictures/draw-product.ts';
import type { CardFacts } from './draw-card.ts';

export interface Card {
  /** Where it is, as long as what it shows stays as it is. */
  address: string;
  /** Read when it is drawn. */
  facts: () => Promise<CardFacts>;
}

/** The card of a product or a post; nothing where there is no such thing for customers. */
export async function findCard(
  db: Db,
  kind: 'products' | 'posts',
  slug: string,
): Promise<Card | undefined> {
  try {
    return await (kind === 'products' ? ofProduct(db, slug) : ofPost(db, slug));
  } catch (error) {
    if (error instanceof ShopError && error.refusal.code === 'not_found') return undefined;
    throw error;
  }
}

async function ofProduct(db: Db, slug: string): Promise<Card> {
  const [shop, product] = await Promise.all([describeShop(db), findProduct(db, { slug })]);
  return {
    address: productCardAddress(shop, product),
    facts: async () => ({
      shop: shop.name,
      title: product.name,
      line: formatMoney(product.price),
      picture: await pictureAt(db, product.image),
    }),
  };
}

async function ofPost(db: Db, slug: string): Promise<Card | undefined> {
  const [shop, post] = await Promise.all([describeShop(db), findPost(db, { slug })]);
  if (post.movedTo !== null) return undefined;
  const { title, author, readingMinutes, cover } = post;
  const minutes = `${readingMinutes} ${readingMinutes === 1 ? 'minute' : 'minutes'} to read`;
  return {
    address: postCardAddress(shop, post),
    facts: async () => ({
      shop: shop.name,
      title,
      line: author === null ? minutes : `${author}, ${minutes}`,
      picture: await pictureAt(db, cover?.sources.at(-1)?.src ?? ''),
    }),
  };
}

/** A picture by its address in the shop; nothing for any other. */
async function pictureAt(db: Db, address: string): Promise<Buffer | undefined> {
  const [, slug] = /^\/pictures\/([a-z0-9-]+)\.svg$/.exec(address) ?? [];
  if (slug !== undefined) {
    const drawn = await drawProduct(db, { slug });
    return drawn === undefined ? undefined : Buffer.from(drawn);
  }
  const [, key, width] = /^\/uploads\/([\w-]{22})-(\d{1,5})\.webp$/.exec(address) ?? [];
  if (key === undefined) return undefined;
  return await findPictureFile(db, { key, width: Number(width) });
}
