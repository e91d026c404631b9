import { z } from 'zod';
import { cursor, limit } from './paging.ts';

export const slug = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

export const productSort = z.enum(['popular', 'newest', 'price-asc', 'price-desc']);
export type ProductSort = z.infer<typeof productSort>;

/** Prices in minor units of the shop's currency. */
const filters = {
  category: slug.optional(),
  available: z.boolean().optional(),
  minPrice: z.int().min(0).max(100_000_000).optional(),
  maxPrice: z.int().min(0).max(100_000_000).optional(),
};

export const listProductsInput = z
  .object({ limit, cursor: cursor.optional(), sort: productSort.default('popular'), ...filters })
  .prefault({});
export type ListProductsInput = z.infer<typeof listProductsInput>;

export const productBySlugInput = z.object({ slug });

export const searchProductsInput = z.object({
  query: z.string().trim().min(1).max(200),
  limit,
  cursor: cursor.optional(),
  ...filters,
});
export type SearchProductsInput = z.infer<typeof searchProductsInput>;

/** What is being typed into the search, letter by letter. */
export const suggestProductsInput = z.object({ query: z.string().trim().min(1).max(200) });
export type SuggestProductsInput = z.infer<typeof suggestProductsInput>;
