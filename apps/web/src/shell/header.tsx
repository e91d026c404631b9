import { Link } from '@tanstack/react-router';
import { CartLink } from '../cart/cart-link.tsx';
import { AccountLinks } from './account-links.tsx';
import styles from './header.module.css';
import { SearchField } from './search-field.tsx';
import { Wordmark } from './wordmark.tsx';

export function Header() {
  return (
    <header className={styles.header}>
      <a href="#main" className={styles.skip}>
        Skip to the goods
      </a>
      <div className={styles.row}>
        <Wordmark />
        <div className={styles.search}>
          <SearchField />
        </div>
        <nav className={styles.nav} aria-label="Shop">
          <Link to="/products" className={styles.link} activeOptions={{ includeSearch: false }}>
            Shop
          </Link>
          <AccountLinks />
          <CartLink className={styles.link} />
        </nav>
      </div>
    </header>
  );
}
