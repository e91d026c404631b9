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
        Skip to the page itself
      </a>
      <div className={styles.row}>
        <div className={styles.mark}>
          <Wordmark />
        </div>
        <nav className={styles.places} aria-label="Shop">
          <Link to="/products" className={styles.link} activeOptions={{ includeSearch: false }}>
            Shop
          </Link>
          <Link
            to="/journal"
            search={{}}
            className={styles.link}
            activeOptions={{ includeSearch: false }}
          >
            Journal
          </Link>
          <Link to="/contact" search={{}} className={styles.link}>
            Contact
          </Link>
        </nav>
        <div className={styles.search}>
          <SearchField />
        </div>
        <nav className={styles.yours} aria-label="Yours">
          <AccountLinks />
          <CartLink className={styles.link} />
        </nav>
      </div>
    </header>
  );
}
