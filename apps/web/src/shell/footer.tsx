import { Link } from '@tanstack/react-router';
import { ThemeSwitch } from '../theme/theme-switch.tsx';
import styles from './footer.module.css';

export function Footer() {
  return (
    <footer className={styles.footer}>
      <div className={styles.inside}>
        <div className={styles.words}>
          <p>
            <strong>Stockroom</strong> is a demonstration shop. You can look, fill a cart and pay at
            a test bank, and nothing will be charged or sent.
          </p>
          <p>
            The goods and their prices come from ‘Online Retail’ by D. Chen,{' '}
            <a href="https://doi.org/10.24432/C5BW33" rel="noreferrer">
              UCI Machine Learning Repository
            </a>
            , under{' '}
            <a href="https://creativecommons.org/licenses/by/4.0/" rel="license noreferrer">
              CC BY 4.0
            </a>
            . Titles were tidied and the pictures drawn by us.
          </p>
        </div>
        <nav className={styles.links} aria-label="Also">
          <Link to="/products" activeOptions={{ includeSearch: false }}>
            Everything we sell
          </Link>
        </nav>
        <ThemeSwitch />
      </div>
    </footer>
  );
}
