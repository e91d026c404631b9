import { type ReactNode, useId, useState } from 'react';
import { classNames } from '../ui/class-names.ts';
import styles from './fold.module.css';

/** Keeps out of the way on a small screen until asked for. */
export function Fold({ label, children }: { label: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <button
        type="button"
        className={styles.button}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      <div id={id} className={classNames(styles.content, !open && styles.folded)}>
        {children}
      </div>
    </div>
  );
}
