import { classNames } from '../ui/class-names.ts';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import styles from './goods-page.module.css';
import { ProductGridSkeleton } from './product-grid.tsx';

/** The list before it has come: heading, departments and shelves where they will be. */
export function GoodsPending() {
  return (
    <Page busy>
      <div className={styles.head}>
        <Skeleton shape="title" />
      </div>
      <div className={styles.layout}>
        <div className={classNames(styles.aside, styles.pending)} aria-hidden="true">
          {Array.from({ length: 12 }, (_, index) => (
            <Skeleton key={index} shape={index % 3 === 1 ? 'short' : 'line'} />
          ))}
        </div>
        <ProductGridSkeleton count={12} />
      </div>
    </Page>
  );
}
