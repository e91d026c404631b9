import { Link } from '@tanstack/react-router';
import styles from './wordmark.module.css';

export function Wordmark() {
  return (
    <Link to="/" className={styles.wordmark} aria-label="Stockroom, to the front of the shop">
      Stockroom
    </Link>
  );
}
