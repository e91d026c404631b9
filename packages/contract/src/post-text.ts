import type { Money } from './money.ts';

/**
 * The text of a post as web and phone draw it, each with its own components. There is no HTML in it and no
 * place for any: what Markdown did not mean as one of these is text.
 */
export type PostText = PostBlock[];

/** Pictures and products stand by themselves, in no list and no quotation. */
export type PostBlock =
  | PlainBlock
  | { type: 'picture'; picture: PostPicture; caption: string }
  /** Null only where staff look: readers do not get what does not exist. */
  | { type: 'product'; slug: string; product: PostProduct | null };

export type PlainBlock =
  | { type: 'paragraph'; children: PostInline[] }
  /** The post's title stands above as the only heading of level 1. */
  | { type: 'heading'; level: 2 | 3 | 4; id: string; children: PostInline[] }
  | { type: 'list'; start: number | null; items: PlainBlock[][] }
  | { type: 'quote'; children: PlainBlock[] }
  | { type: 'code'; text: string }
  | { type: 'rule' }
  | { type: 'table'; columns: PostAlign[]; head: PostInline[][]; rows: PostInline[][][] };

export type PostAlign = 'start' | 'center' | 'end';

export type PostInline =
  | { type: 'text'; text: string }
  | { type: 'emphasis' | 'strong' | 'deleted'; children: PostInline[] }
  | { type: 'code'; text: string }
  | { type: 'break' }
  | { type: 'link'; link: PostLink; children: PostInline[] };

/**
 * Where a link leads: to a path of the shop, a heading of this post, or another site. The address is
 * whole and of a scheme that opens a page or a mail: `https:`, `http:`, `mailto:`.
 */
export type PostLink =
  | { to: 'shop'; path: string }
  | { to: 'heading'; id: string }
  | { to: 'elsewhere'; url: string };

/** A picture with its size, so that its place is kept while it loads. */
export interface PostPicture {
  alt: string;
  /** Of the largest source; a drawing has no size of its own and is square. */
  width: number;
  height: number;
  /** Addresses of the shop, the narrowest first; at least one. */
  sources: PostPictureSource[];
}

export interface PostPictureSource {
  src: string;
  /** In pixels. */
  width: number;
}

/** A product as it is now, not as it was when the post was written. */
export interface PostProduct {
  slug: string;
  name: string;
  image: string;
  /** The lowest price among its variants. */
  price: Money;
  /** Whether its variants differ in price, so that `price` is where they begin. */
  from: boolean;
  /** How many variants there are to choose from. */
  choices: number;
  /** Pieces that can still be sold, of all its variants together. */
  available: number;
  /** The first that can be bought; null: sold out. */
  variantId: string | null;
}

/** Something that readers will not get as it was written; for whoever writes. */
export type PostProblem =
  | { kind: 'unknown_product'; slug: string }
  | { kind: 'too_many_products'; most: number }
  | { kind: 'picture_not_ours'; address: string }
  | { kind: 'picture_without_words'; address: string }
  | { kind: 'link_not_allowed'; address: string }
  | { kind: 'unknown_heading'; id: string }
  | { kind: 'too_deep' };
