import { Link } from '@tanstack/react-router';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import styles from './cart-link.module.css';
import { useCart } from './use-cart.ts';

export function CartLink({ className }: { className: string | undefined }) {
  const count = useCart()?.count ?? 0;
  return (
    <Link to="/cart" search={{}} className={className}>
      Cart
      {count > 0 && (
        <span className={styles.count}>
          {count}
          <VisuallyHidden> {count === 1 ? 'thing' : 'things'} in it</VisuallyHidden>
        </span>
      )}
    </Link>
  );
}
