import { type ReactNode, useEffect, useRef } from 'react';
import styles from './chips.module.css';

interface ChipRowProps {
  /** What the row leads through, for those who listen: 'Departments'. */
  label: string;
  /** For the space around it; the row inside has margins of its own. */
  className?: string | undefined;
  /** List items with a link each; the current one says so with `aria-current`. */
  children: ReactNode;
}

/** Keeps the current one in sight: on a phone most of the row is not. */
export function ChipRow({ label, className, children }: ChipRowProps) {
  const ref = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const row = ref.current;
    const current = row?.querySelector<HTMLElement>('[aria-current]');
    if (!row || !current || row.scrollWidth <= row.clientWidth) return;
    // Not scrollIntoView, which may move the page as well.
    const from = row.getBoundingClientRect().left;
    const { left, width } = current.getBoundingClientRect();
    row.scrollLeft += left - from - (row.clientWidth - width) / 2;
  });
  return (
    <nav aria-label={label} className={className}>
      <ul ref={ref} className={styles.row}>
        {children}
      </ul>
    </nav>
  );
}
