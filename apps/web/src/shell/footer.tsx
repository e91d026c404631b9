import { Link } from '@tanstack/react-router';
import { ThemeSwitch } from '../theme/theme-switch.tsx';
import styles from './footer.module.css';
import { useShop } from './use-shop.ts';

export function Footer({ isDemo }: { isDemo: boolean }) {
  const { name } = useShop();
  return (
    <footer className={styles.footer}>
      <div className={styles.inside}>
        <div className={styles.words}>
          {isDemo ? <AboutDemo name={name} /> : <AboutShop name={name} />}
        </div>
        <nav className={styles.links} aria-label="Further places">
          <ul>
            <li>
              <Link to="/products" search={{}} activeOptions={{ includeSearch: false }}>
                Everything we sell
              </Link>
            </li>
            <li>
              <Link to="/products" search={{ sort: 'newest' }}>
                What is new
              </Link>
            </li>
            <li>
              <Link to="/journal" search={{}} activeOptions={{ includeSearch: false }}>
                The journal
              </Link>
            </li>
            <li>
              <Link to="/account" search={{}}>
                Your account and orders
              </Link>
            </li>
            <li>
              <Link to="/contact" search={{}}>
                Write to us
              </Link>
            </li>
          </ul>
        </nav>
        <ThemeSwitch />
      </div>
    </footer>
  );
}

function AboutShop({ name }: { name: string }) {
  return (
    <p>
      <strong>{name}</strong>. Prices include tax; postage is shown before you pay.
    </p>
  );
}

function AboutDemo({ name }: { name: string }) {
  return (
    <>
      <p>
        <strong>{name}</strong> is a demonstration shop. You can look, fill a cart and pay at a test
        bank; nothing will be charged, and nothing sent.
      </p>
      <p>
        The goods and their prices come from ‘Online Retail’ by D.&nbsp;Chen,{' '}
        <a href="https://doi.org/10.24432/C5BW33" rel="noreferrer">
          UCI Machine Learning Repository
        </a>
        , under{' '}
        <a href="https://creativecommons.org/licenses/by/4.0/" rel="license noreferrer">
          CC&nbsp;BY&nbsp;4.0
        </a>
        . Titles were tidied, texts and stock added, and the pictures drawn, by us.
      </p>
    </>
  );
}
