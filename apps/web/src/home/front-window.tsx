import type { GoodsCard } from '@stockroom/client/calls/shapes';
import { Link } from '@tanstack/react-router';
import { Picture } from '../catalog/picture.tsx';
import { Price } from '../ui/price.tsx';
import styles from './home.module.css';

/** What stands in the window: nine things, three to a board. */
export function FrontWindow({ products }: { products: GoodsCard[] }) {
  return (
    <ul className={styles.window} aria-label="In the window">
      {products.map((product) => (
        <li key={product.slug} className={styles.pane}>
          <Link to="/products/$slug" params={{ slug: product.slug }}>
            <Picture src={product.image} alt={product.name} eager />
            <span className={styles.tag} aria-hidden="true">
              {product.name} <Price value={product.price} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
