import { Link, linkOptions } from '@tanstack/react-router';
import styles from './account-frame.module.css';

const places = linkOptions([
  { to: '/account', label: 'Overview' },
  { to: '/account/orders', label: 'Orders' },
  { to: '/account/addresses', label: 'Addresses' },
  { to: '/account/security', label: 'Sign-in and security' },
  { to: '/account/data', label: 'Your data' },
]);

/** The pages of the account: beside them on a desk, above them on a phone. */
export function AccountNav() {
  return (
    <nav className={styles.nav} aria-label="Your account">
      <ul>
        {places.map(({ to, label }) => (
          <li key={to}>
            <Link
              to={to}
              search={{}}
              className={styles.link}
              activeOptions={{ exact: true, includeSearch: false }}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
