import type { GoodsCard } from '@stockroom/client/calls/shapes';
import { Link } from '@tanstack/react-router';
import { ProductGrid } from '../catalog/product-grid.tsx';
import type { GoodsSearch } from '../catalog/goods-search.ts';
import styles from './home.module.css';

interface ShelfProps {
  title: string;
  products: GoodsCard[];
  /** Where the rest of it is. */
  search: GoodsSearch;
  more: string;
}

export function Shelf({ title, products, search, more }: ShelfProps) {
  if (products.length === 0) return null;
  return (
    <section aria-label={title}>
      <div className={styles.shelfhead}>
        <h2>{title}</h2>
        <Link to="/products" search={search} className={styles.all}>
          {more}
        </Link>
      </div>
      <ProductGrid products={products} shelf />
    </section>
  );
}
