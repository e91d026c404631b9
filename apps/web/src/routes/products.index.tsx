import { goodsOptions } from '@stockroom/client/catalog/catalog-queries';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { CategoryNav } from '../catalog/category-nav.tsx';
import { Fold } from '../catalog/fold.tsx';
import { ActiveFilters } from '../catalog/active-filters.tsx';
import { GoodsFilters } from '../catalog/goods-filters.tsx';
import { GoodsPending } from '../catalog/goods-pending.tsx';
import styles from '../catalog/goods-page.module.css';
import { goodsWanted, readGoodsSearch } from '../catalog/goods-search.ts';
import { goodsTitle } from '@stockroom/client/catalog/goods-title';
import { NoGoods } from '../catalog/no-goods.tsx';
import { ProductGrid } from '../catalog/product-grid.tsx';
import { findGoodsBy } from '../discovery/find-goods-by.ts';
import { findableHead, titled } from '../discovery/page-head.ts';
import { shopOptions, useShop } from '../shell/use-shop.ts';
import { useTRPC } from '../trpc.ts';
import { ButtonLink } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Page } from '../ui/page.tsx';

export const Route = createFileRoute('/products/')({
  validateSearch: readGoodsSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queryClient, trpc }, deps }) => {
    const { currency } = await queryClient.ensureQueryData(shopOptions(trpc));
    const [categories, { nextCursor }] = await Promise.all([
      queryClient.ensureQueryData(trpc.catalog.categories.queryOptions()),
      queryClient.ensureQueryData(goodsOptions(trpc, goodsWanted(deps, currency))),
    ]);
    return { title: goodsTitle(deps, categories), nextCursor };
  },
  head: ({ match, loaderData }) => {
    const title = loaderData?.title ?? 'The goods';
    return import.meta.env.SSR
      ? findableHead(match, findGoodsBy(match.search, title, loaderData?.nextCursor ?? null))
      : { meta: [{ title: titled(match, title) }] };
  },
  component: Goods,
  pendingComponent: GoodsPending,
});

function Goods() {
  const search = Route.useSearch();
  const { title } = Route.useLoaderData();
  const trpc = useTRPC();
  const { currency } = useShop();
  const { data: categories } = useSuspenseQuery(trpc.catalog.categories.queryOptions());
  const { data: goods } = useSuspenseQuery(goodsOptions(trpc, goodsWanted(search, currency)));

  return (
    <Page>
      <div className={styles.head}>
        <h1 className={classNames(search.query !== undefined && styles.quoted)}>{title}</h1>
        {search.cursor !== undefined && <p>Further along the shelf.</p>}
      </div>
      <div className={styles.layout}>
        <div className={styles.aside}>
          <CategoryNav categories={categories} current={search.category} />
          <Fold label="Order and filter">
            <GoodsFilters key={JSON.stringify(search)} search={search} />
          </Fold>
        </div>
        <section aria-label={title}>
          <ActiveFilters search={search} />
          {goods.items.length === 0 ? (
            <NoGoods search={search} />
          ) : (
            <ProductGrid products={goods.items} level="h2" eager={8} />
          )}
          <div className={styles.on}>
            {search.cursor !== undefined && (
              <ButtonLink to="/products" search={{ ...search, cursor: '' }} look="quiet">
                Back to the beginning
              </ButtonLink>
            )}
            {goods.nextCursor !== null && (
              <ButtonLink
                to="/products"
                search={{ ...search, cursor: goods.nextCursor }}
                rel="next"
                look="primary"
              >
                More of these
              </ButtonLink>
            )}
          </div>
        </section>
      </div>
    </Page>
  );
}
