/** What a card shows, and so what its address is of: a card that would look otherwise has another one. */
interface ProductFacts {
  slug: string;
  name: string;
  image: string;
  price: { amount: number; currency: string };
}

interface PostFacts {
  slug: string;
  title: string;
  author: string | null;
  readingMinutes: number;
  cover: { sources: { src: string }[] } | null;
}

/** Raised when cards are drawn another way. */
const look = 1;

/** The picture that a link to a product is shown with, where links are shown with pictures. */
export function productCardAddress(shop: { name: string }, product: ProductFacts): string {
  const { slug, name, image, price } = product;
  return `/cards/products/${slug}.${digest([shop.name, name, image, price])}.png`;
}

export function postCardAddress(shop: { name: string }, post: PostFacts): string {
  const { slug, title, author, readingMinutes, cover } = post;
  const picture = cover?.sources.at(-1)?.src ?? null;
  return `/cards/posts/${slug}.${digest([shop.name, title, author, readingMinutes, picture])}.png`;
}

/** FNV-1a of 64 bits: tells texts apart, and keeps no secret. */
function digest(facts: unknown[]): string {
  const prime = 0x100_0000_01b3n;
  let hash = 0xcbf2_9ce4_8422_2325n;
  for (const byte of new TextEncoder().encode(JSON.stringify([look, ...facts]))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * prime);
  }
  return hash.toString(36);
}
