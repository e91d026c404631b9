import type { Category } from '@stockroom/client/calls/shapes';
import { Link } from '@tanstack/react-router';
import { ChipRow } from '../ui/chip-row.tsx';
import styles from './category-nav.module.css';

interface CategoryNavProps {
  categories: Category[];
  /** Slug of the one being looked at; undefined where all are. */
  current: string | undefined;
}

export function CategoryNav({ categories, current }: CategoryNavProps) {
  return (
    <ChipRow label="Departments" className={styles.list}>
      <li>
        <CategoryLink slug={undefined} name="Everything" current={current} />
      </li>
      {categories.map(({ slug, name }) => (
        <li key={slug}>
          <CategoryLink slug={slug} name={name} current={current} />
        </li>
      ))}
    </ChipRow>
  );
}

interface CategoryLinkProps {
  slug: string | undefined;
  name: string;
  current: string | undefined;
}

function CategoryLink({ slug, name, current }: CategoryLinkProps) {
  return (
    <Link
      to="/products"
      search={slug === undefined ? {} : { category: slug }}
      className={styles.link}
      activeOptions={{ exact: true }}
      // By its own reckoning the router would call it current only without any filter.
      aria-current={slug === current ? 'page' : undefined}
    >
      {name}
    </Link>
  );
}
