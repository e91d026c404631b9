import type { Money } from '@stockroom/contract/money';
import { pictureOf } from './picture.ts';

export interface ProductCard {
  slug: string;
  name: string;
  /** The lowest price among its variants. */
  price: Money;
  available: boolean;
  /** Address of its picture, square. */
  image: string;
}

export interface ProductPage {
  items: ProductCard[];
  nextCursor: string | null;
}

/** What a list reads of a product: the card, and what its place in the list is known by. */
export const cardColumns = [
  'id',
  'slug',
  'name',
  'image',
  'currency',
  'price_amount',
  'available',
  'popularity',
] as const;

export interface CardRow {
  id: string;
  slug: string;
  name: string;
  image: string | null;
  currency: string;
  price_amount: number;
  available: boolean;
  popularity: number;
}

export function cardOf(row: CardRow): ProductCard {
  return {
    slug: row.slug,
    name: row.name,
    price: { amount: row.price_amount, currency: row.currency },
    available: row.available,
    image: pictureOf(row),
  };
}
