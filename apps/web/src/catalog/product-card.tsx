import type { GoodsCard } from '@stockroom/client/calls/shapes';
import { Link } from '@tanstack/react-router';
import { classNames } from '../ui/class-names.ts';
import { Price } from '../ui/price.tsx';
import { Picture } from './picture.tsx';
import styles from './product-card.module.css';

interface ProductCardProps {
  product: GoodsCard;
  eager?: boolean;
  /** The heading's place in the page. */
  level?: 'h2' | 'h3';
}

export function ProductCard({ product, eager, level: Heading = 'h3' }: ProductCardProps) {
  return (
    <article className={classNames(styles.card, !product.available && styles.gone)}>
      <Link to="/products/$slug" params={{ slug: product.slug }} className={styles.link}>
        <div className={styles.standing}>
          <Picture src={product.image} eager={eager ?? false} className={styles.picture} />
          <span className={styles.ticket}>
            {product.available ? <Price value={product.price} /> : 'Sold out'}
          </span>
        </div>
        <Heading className={styles.name}>{product.name}</Heading>
      </Link>
    </article>
  );
}
