import type { OfficeOrder } from '@stockroom/client/calls/shapes';
import { Link } from '@tanstack/react-router';
import styles from '../../orders/order-page.module.css';

/** The posts that led to an order. */
export function CameFrom({ posts }: { posts: OfficeOrder['cameFrom'] }) {
  if (posts.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>Where it came from</h2>
      <ul>
        {posts.map(({ id, title, products }) => (
          <li key={id}>
            <Link to="/office/posts/$id" params={{ id }}>
              {title}
            </Link>
            : {products.join(', ')}
          </li>
        ))}
      </ul>
    </section>
  );
}
