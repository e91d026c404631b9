import {
  listProductsInput,
  productBySlugInput,
  searchProductsInput,
  suggestProductsInput,
} from '@stockroom/contract/catalog';
import { findProduct } from '@stockroom/domain/catalog/find-product';
import { listCategories } from '@stockroom/domain/catalog/list-categories';
import { listProducts } from '@stockroom/domain/catalog/list-products';
import { searchProducts } from '@stockroom/domain/catalog/search-products';
import { suggestProducts } from '@stockroom/domain/catalog/suggest-products';
import { publicProcedure } from '../procedures.ts';
import { router } from '../trpc.ts';

export const catalogRouter = router({
  list: publicProcedure
    .input(listProductsInput)
    .query(({ ctx, input }) => listProducts(ctx.db, input)),
  search: publicProcedure
    .input(searchProductsInput)
    .query(({ ctx, input }) => searchProducts(ctx.db, input)),
  suggest: publicProcedure
    .input(suggestProductsInput)
    .query(({ ctx, input }) => suggestProducts(ctx.db, input)),
  bySlug: publicProcedure
    .input(productBySlugInput)
    .query(({ ctx, input }) => findProduct(ctx.db, input)),
  categories: publicProcedure.query(({ ctx }) => listCategories(ctx.db)),
});
