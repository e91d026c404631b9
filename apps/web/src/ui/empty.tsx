import type { ReactNode } from 'react';
import styles from './empty.module.css';

interface EmptyProps {
  title: string;
  /** `h1` where nothing else is on the page. */
  level?: 'h1' | 'h2';
  children: ReactNode;
  /** At least one way on. */
  actions: ReactNode;
}

/** Nothing here, said kindly, with a way on. */
export function Empty({ title, level: Heading = 'h2', children, actions }: EmptyProps) {
  return (
    <div className={styles.empty}>
      <div className={styles.shelf} aria-hidden="true" />
      <Heading>{title}</Heading>
      <p>{children}</p>
      <div className={styles.actions}>{actions}</div>
    </div>
  );
}
