import type { GoodsCard } from '@stockroom/client/calls/shapes';
import { classNames } from '../ui/class-names.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { ProductCard } from './product-card.tsx';
import styles from './product-grid.module.css';

interface ProductGridProps {
  products: GoodsCard[];
  level?: 'h2' | 'h3';
  /** A handful, four to a board, and not a list that goes on. */
  shelf?: boolean;
  /** How many of the first are seen without scrolling. */
  eager?: number;
}

export function ProductGrid({
  products,
  level = 'h3',
  shelf = false,
  eager = 0,
}: ProductGridProps) {
  return (
    <ul className={classNames(styles.grid, shelf && styles.shelf)}>
      {products.map((product, index) => (
        <li key={product.slug}>
          <ProductCard product={product} level={level} eager={index < eager} />
        </li>
      ))}
    </ul>
  );
}

export function ProductGridSkeleton({ count }: { count: number }) {
  return (
    <ul className={styles.grid} aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <li key={index} className={styles.holding}>
          <Skeleton shape="square" />
          <Skeleton shape="short" />
          <Skeleton />
        </li>
      ))}
    </ul>
  );
}
