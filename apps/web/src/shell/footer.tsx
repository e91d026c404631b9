import { Link } from '@tanstack/react-router';
import { createIsomorphicFn } from '@tanstack/react-start';
import { ThemeSwitch } from '../theme/theme-switch.tsx';
import { useState } from 'react';
import { About } from './about.tsx';
import styles from './footer.module.css';
import { useShop } from './use-shop.ts';

export function Footer({ isDemo }: { isDemo: boolean }) {
  const { name } = useShop();
  return (
    <footer className={styles.footer}>
      <div className={styles.inside}>
        <Words className={styles.words} name={name} isDemo={isDemo} />
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

interface WordsProps {
  className: string | undefined;
  name: string;
  isDemo: boolean;
}

/** Is with every page as long as it lives: a browser keeps what the server wrote, and has no words for it. */
const Words = createIsomorphicFn()
  .server(({ className, ...about }: WordsProps) => (
    <div className={className}>
      <About {...about} />
    </div>
  ))
  .client(KeptWords);

function KeptWords({ className }: WordsProps) {
  const [written] = useState(() => ({
    __html: document.querySelector(`footer .${className}`)?.innerHTML ?? '',
  }));
  return <div className={className} dangerouslySetInnerHTML={written} suppressHydrationWarning />;
}
