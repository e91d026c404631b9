import { Link } from '@tanstack/react-router';
import { useShop } from './use-shop.ts';
import styles from './wordmark.module.css';

/** The shop's own name, whatever its owner has called it. */
export function Wordmark() {
  const { name } = useShop();
  return (
    <Link to="/" className={styles.wordmark} aria-label={`${name}, to the front of the shop`}>
      {name}
    </Link>
  );
}
