import { useRouterState } from '@tanstack/react-router';
import styles from './progress.module.css';

/** A thin line while the next page is on its way. */
export function Progress() {
  const busy = useRouterState({ select: (state) => state.status === 'pending' });
  return <div className={styles.progress} data-busy={busy} aria-hidden="true" />;
}
