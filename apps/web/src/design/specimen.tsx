import type { ReactNode } from 'react';
import styles from './design-page.module.css';

/** One component, in its states. */
export function Specimen({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className={styles.specimen} aria-label={name}>
      <h3>{name}</h3>
      <div className={styles.shown}>{children}</div>
    </section>
  );
}

export function Row({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
