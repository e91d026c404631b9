import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { Id, TimeByDefault } from './column.ts';

export interface CategoriesTable {
  id: Id;
  slug: string;
  name: string;
  position: Generated<number>;
}

export interface ProductsTable {
  id: Id;
  slug: string;
  name: string;
  description: string;
  category_id: string;
  /** What a picture is drawn from where the owner has uploaded none: kind, colours. */
  drawing: JSONColumnType<{ kind: string; colours: string[] }>;
  /** Address of an uploaded picture; null: the drawn one. */
  image: string | null;
  /** Rank among the shop's products: pieces sold. Sorts 'popular'. */
  popularity: Generated<number>;
  currency: string;
  /** Kept by a trigger on variants: the lowest price, and whether any variant can be bought. */
  price_amount: Generated<number>;
  available: Generated<boolean>;
  /** Kept by the same trigger: the names of its variants, for the search. */
  variant_names: Generated<string>;
  /** What the last import wrote, so that an owner's own edits are told apart and kept. */
  imported: JSONColumnType<ImportedFacts | null, string | null | undefined>;
  /** Full text of the name (weight A), the names of its variants (B) and the description (C). */
  search: GeneratedAlways<string>;
  created_at: TimeByDefault;
  updated_at: TimeByDefault;
}

/** A fact that no import has written is missing: it is the owner's own. */
export interface ImportedFacts {
  name?: string;
  description?: string;
  /** A category's slug. */
  category?: string;
  /** Minor units by SKU. */
  prices: Record<string, number>;
}

export interface VariantsTable {
  id: Id;
  product_id: string;
  sku: string;
  /** What tells it from its siblings ('Blue'); empty where a product has one variant. */
  name: Generated<string>;
  position: Generated<number>;
  currency: string;
  price_amount: number;
  on_hand: Generated<number>;
  reserved: Generated<number>;
  created_at: TimeByDefault;
  updated_at: TimeByDefault;
}
