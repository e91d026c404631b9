import { Page } from './ui/page.tsx';
import styles from './page-pending.module.css';
import { Skeleton } from './ui/skeleton.tsx';

/** Shown while a page that the customer has asked for is on its way: most have a title and rows. */
export function PagePending() {
  return (
    <Page busy className={styles.pending}>
      <Skeleton shape="title" />
      <div className={styles.rows} aria-hidden="true">
        {Array.from({ length: 5 }, (_, index) => (
          <div key={index} className={styles.row}>
            <Skeleton shape={index % 2 === 0 ? 'line' : 'short'} />
          </div>
        ))}
      </div>
    </Page>
  );
}
