import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { BuyForm } from '../catalog/buy-form.tsx';
import { Picture } from '../catalog/picture.tsx';
import { ProductGone } from '../catalog/product-gone.tsx';
import styles from '../catalog/product-page.module.css';
import { readProductSearch } from '../catalog/product-search.ts';
import { useChosenVariant } from '../catalog/use-chosen-variant.ts';
import { findProductBy } from '../discovery/find-product-by.ts';
import { findableHead, titled } from '../discovery/page-head.ts';
import { orNotFound } from '../or-not-found.ts';
import { shopOptions } from '../shell/use-shop.ts';
import { useTRPC } from '../trpc.ts';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

export const Route = createFileRoute('/products/$slug')({
  validateSearch: readProductSearch,
  loader: async ({ context: { queryClient, trpc }, params }) => {
    const product = await orNotFound(
      queryClient.ensureQueryData(trpc.catalog.bySlug.queryOptions(params)),
    );
    // Only for the title: the product itself travels to the browser with its query.
    return { name: product.name };
  },
  head: ({ match, params, loaderData }) => {
    if (!loaderData) return { meta: [{ title: titled(match, 'Not here') }] };
    const { queryClient, trpc } = match.context;
    const product = queryClient.getQueryData(trpc.catalog.bySlug.queryKey(params));
    const shop = queryClient.getQueryData(shopOptions(trpc).queryKey);
    return import.meta.env.SSR && product && shop
      ? findableHead(match, findProductBy(product, shop))
      : { meta: [{ title: titled(match, loaderData.name) }] };
  },
  component: ProductPage,
  pendingComponent: ProductPending,
  notFoundComponent: ProductGone,
});

function ProductPage() {
  const trpc = useTRPC();
  const { data: product } = useSuspenseQuery(trpc.catalog.bySlug.queryOptions(Route.useParams()));
  const { from } = Route.useSearch();
  const [chosen, choose] = useChosenVariant(product);
  const { category } = product;
  return (
    <Page>
      <nav aria-label="Where this stands">
        <ol className={styles.crumbs}>
          <li>
            <Link to="/products" search={{}}>
              Everything
            </Link>
          </li>
          <li>
            <Link to="/products" search={{ category: category.slug }}>
              {category.name}
            </Link>
          </li>
        </ol>
      </nav>
      <div className={styles.layout}>
        <Picture
          src={chosen?.image ?? product.image}
          alt={`Drawing of ${product.name}`}
          eager
          className={styles.picture}
        />
        <div className={styles.words}>
          <h1>{product.name}</h1>
          <BuyForm product={product} chosen={chosen} onChoose={choose} fromPost={from} />
          <p className={styles.description}>{product.description}</p>
          <dl className={styles.facts}>
            <dt>Shelf mark</dt>
            <dd>{product.variants.map(({ sku }) => sku).join(', ')}</dd>
            <dt>Department</dt>
            <dd>
              <Link to="/products" search={{ category: category.slug }}>
                {category.name}
              </Link>
            </dd>
          </dl>
        </div>
      </div>
    </Page>
  );
}

function ProductPending() {
  return (
    <Page busy>
      <div className={styles.layout}>
        <Skeleton shape="square" />
        <div className={styles.words}>
          <Skeleton shape="title" />
          <Skeleton shape="short" />
          <Skeleton />
          <Skeleton />
        </div>
      </div>
    </Page>
  );
}
