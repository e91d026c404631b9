import type { OrderCounts } from '@stockroom/client/calls/shapes';
import { orderTaskWords } from '@stockroom/client/words/tracking-words';
import type { OrderStatus } from '@stockroom/contract/orders';
import { Link } from '@tanstack/react-router';
import { ChipRow } from '../ui/chip-row.tsx';
import chips from '../ui/chips.module.css';
import styles from './office.module.css';
import { isOrderStatus } from './statuses.ts';

const statuses = Object.keys(orderTaskWords).filter(isOrderStatus);

interface StatusFilterProps {
  current: OrderStatus | undefined;
  counts: OrderCounts;
}

/** The work first; how many wait in each. */
export function StatusFilter({ current, counts }: StatusFilterProps) {
  return (
    <ChipRow label="Which orders" className={styles.filters}>
      {[undefined, ...statuses].map((status) => (
        <li key={status ?? 'all'}>
          <Link
            to="/office"
            search={status === undefined ? {} : { status }}
            activeOptions={{ exact: true }}
            className={chips.chip}
            aria-current={status === current ? 'page' : undefined}
          >
            {status === undefined ? 'All' : orderTaskWords[status]}
            {status !== undefined && counts[status] > 0 && ` (${counts[status]})`}
          </Link>
        </li>
      ))}
    </ChipRow>
  );
}
