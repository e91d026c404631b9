import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { Picture } from '../catalog/picture.tsx';
import { findableHead } from '../discovery/page-head.ts';
import { shopData } from '../discovery/structured-data.ts';
import { FrontWindow } from '../home/front-window.tsx';
import { homeQueries } from '../home/home-queries.ts';
import styles from '../home/home.module.css';
import { FromTheJournal } from '../journal/from-the-journal.tsx';
import { Shelf } from '../home/shelf.tsx';
import { shopOptions } from '../shell/use-shop.ts';
import { useTRPC } from '../trpc.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';

export const Route = createFileRoute('/')({
  loader: async ({ context: { queryClient, trpc } }) => {
    const { loved, fresh, posts, categories } = homeQueries(trpc);
    await Promise.all([
      queryClient.ensureQueryData(loved),
      queryClient.ensureQueryData(fresh),
      queryClient.ensureQueryData(posts),
      queryClient.ensureQueryData(categories),
    ]);
  },
  head: ({ match }) => {
    const { queryClient, trpc } = match.context;
    const shop = queryClient.getQueryData(shopOptions(trpc).queryKey);
    return findableHead(match, {
      description:
        'Bunting, bakeware, lanterns and a great many mugs: small, well-chosen things for the house, straight from the shelf.',
      path: '/',
      ...(import.meta.env.SSR && shop && { data: shopData(shop) }),
    });
  },
  component: Home,
});

function Home() {
  const queries = homeQueries(useTRPC());
  const { data: loved } = useSuspenseQuery(queries.loved);
  const { data: fresh } = useSuspenseQuery(queries.fresh);
  const { data: posts } = useSuspenseQuery(queries.posts);
  const { data: categories } = useSuspenseQuery(queries.categories);
  return (
    <Page>
      <section className={styles.welcome}>
        <div className={styles.words}>
          <h1>
            <span>Come in. </span>
            <span>Mind the boxes.</span>
          </h1>
          <p className={styles.lead}>
            Stockroom is a small gift shop with a large back room: bunting, bakeware, lanterns, and
            rather a lot of mugs. If you can see it here, it is on a shelf, and it can be yours.
          </p>
          <ButtonLink to="/products" search={{}}>
            Look around
          </ButtonLink>
        </div>
        <FrontWindow products={loved.items.slice(0, 9)} />
      </section>
      <div className={styles.sections}>
        <Shelf
          title="What people come back for"
          products={loved.items.slice(9)}
          search={{}}
          more="Everything we sell"
        />
        <FromTheJournal posts={posts.items} />
        <section aria-label="Departments">
          <div className={styles.shelfhead}>
            <h2>Where things are kept</h2>
          </div>
          <ul className={styles.departments}>
            {categories.map(({ slug, name, image }) => (
              <li key={slug}>
                <Link to="/products" search={{ category: slug }}>
                  {image !== null && <Picture src={image} className={styles.sample} />}
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </section>
        <Shelf
          title="Just unpacked"
          products={fresh.items}
          search={{ sort: 'newest' }}
          more="All that is new"
        />
      </div>
    </Page>
  );
}
