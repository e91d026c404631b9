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
import { keptProcedure } from '../procedures.ts';
import { router } from '../trpc.ts';

export const catalogRouter = router({
  list: keptProcedure('goods', 'categories')
    .input(listProductsInput)
    .query(({ ctx, input }) => listProducts(ctx.db, input)),
  search: keptProcedure('goods', 'categories')
    .input(searchProductsInput)
    .query(({ ctx, input }) => searchProducts(ctx.db, input)),
  suggest: keptProcedure('goods', 'categories')
    .input(suggestProductsInput)
    .query(({ ctx, input }) => suggestProducts(ctx.db, input)),
  bySlug: keptProcedure('product:{slug}', 'categories')
    .input(productBySlugInput)
    .query(({ ctx, input }) => findProduct(ctx.db, input)),
  categories: keptProcedure('categories').query(({ ctx }) => listCategories(ctx.db)),
});
