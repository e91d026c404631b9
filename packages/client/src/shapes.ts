import type { AppRouter } from '@stockroom/api/router';
import type { inferRouterOutputs } from '@trpc/server';

/** What procedures return, by the names that screens use. */
type Outputs = inferRouterOutputs<AppRouter>;

export type GoodsPage = Outputs['catalog']['list'];
export type GoodsCard = GoodsPage['items'][number];
export type Product = Outputs['catalog']['bySlug'];
export type Variant = Product['variants'][number];
export type Category = Outputs['catalog']['categories'][number];
