import { type ReactNode, useLayoutEffect } from 'react';
import { comeAlive } from '../alive.ts';
import { classNames } from './class-names.ts';
import styles from './page.module.css';

interface PageProps {
  /** `narrow` for one short form, `reading` for text. */
  width?: 'narrow' | 'reading';
  className?: string | undefined;
  busy?: boolean;
  children?: ReactNode;
}

/** The one `main` of a page; the skip link leads here. */
export function Page({ width, className, busy, children }: PageProps) {
  useLayoutEffect(comeAlive, []);
  return (
    <main
      id="main"
      tabIndex={-1}
      aria-busy={busy}
      className={classNames(styles.page, width && styles[width], busy && styles.busy, className)}
    >
      {children}
    </main>
  );
}
