import { orderStatusWords } from '@stockroom/client/words/order-words';
import type { OrderStatus } from '@stockroom/contract/orders';
import { Link } from '@tanstack/react-router';
import { ChipRow } from '../ui/chip-row.tsx';
import chips from '../ui/chips.module.css';
import styles from './office.module.css';
import { isOrderStatus } from './statuses.ts';

const statuses = Object.keys(orderStatusWords).filter(isOrderStatus);

export function StatusFilter({ current }: { current: OrderStatus | undefined }) {
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
            {status === undefined ? 'All' : orderStatusWords[status]}
          </Link>
        </li>
      ))}
    </ChipRow>
  );
}
