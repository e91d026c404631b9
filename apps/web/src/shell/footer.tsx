import { Link } from '@tanstack/react-router';
import { ThemeSwitch } from '../theme/theme-switch.tsx';
import styles from './footer.module.css';

export function Footer({ isDemo }: { isDemo: boolean }) {
  return (
    <footer className={styles.footer}>
      <div className={styles.inside}>
        <div className={styles.words}>{isDemo ? <AboutDemo /> : <AboutShop />}</div>
        <div className={styles.aside}>
          <nav className={styles.links} aria-label="Also">
            <Link to="/products" search={{}} activeOptions={{ includeSearch: false }}>
              Everything we sell
            </Link>
          </nav>
          <ThemeSwitch />
        </div>
      </div>
    </footer>
  );
}

function AboutShop() {
  return (
    <p>
      <strong>Stockroom</strong>. Prices include tax; postage is shown before you pay.
    </p>
  );
}

function AboutDemo() {
  return (
    <>
      <p>
        <strong>Stockroom</strong> is a demonstration shop. You can look, fill a cart and pay at a
        test bank; nothing will be charged, and nothing sent.
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
        . Titles were tidied, texts and stock added, and the pictures drawn, by us.
      </p>
    </>
  );
}
