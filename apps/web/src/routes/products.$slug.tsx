import { formatMoney } from '@stockroom/contract/format-money';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { BuyForm } from '../catalog/buy-form.tsx';
import { Picture } from '../catalog/picture.tsx';
import { ProductGone } from '../catalog/product-gone.tsx';
import styles from '../catalog/product-page.module.css';
import { readProductSearch } from '../catalog/product-search.ts';
import { useChosenVariant } from '../catalog/use-chosen-variant.ts';
import { orNotFound } from '../or-not-found.ts';
import { useTRPC } from '../trpc.ts';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

export const Route = createFileRoute('/products/$slug')({
  validateSearch: readProductSearch,
  loader: async ({ context: { queryClient, trpc }, params }) => {
    const { name, price, description } = await orNotFound(
      queryClient.ensureQueryData(trpc.catalog.bySlug.queryOptions(params)),
    );
    // Only what the head needs: the product itself travels to the browser with its query.
    return { name, description: `${name}, ${formatMoney(price)}. ${description}` };
  },
  head: ({ loaderData }) =>
    loaderData
      ? {
          meta: [
            { title: `${loaderData.name} · Stockroom` },
            { name: 'description', content: loaderData.description },
          ],
        }
      : {},
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
