import { orderStatusWords } from '@stockroom/client/order-words';
import type { OrderStatus } from '@stockroom/contract/orders';
import { Link } from '@tanstack/react-router';
import styles from './office.module.css';

export function isOrderStatus(text: unknown): text is OrderStatus {
  return typeof text === 'string' && Object.hasOwn(orderStatusWords, text);
}

const statuses = Object.keys(orderStatusWords).filter(isOrderStatus);

export function StatusFilter({ current }: { current: OrderStatus | undefined }) {
  return (
    <nav className={styles.filters} aria-label="Which orders">
      <Link
        to="/office"
        search={{}}
        activeOptions={{ exact: true }}
        aria-current={current === undefined ? 'page' : undefined}
      >
        All
      </Link>
      {statuses.map((status) => (
        <Link
          key={status}
          to="/office"
          search={{ status }}
          activeOptions={{ exact: true }}
          aria-current={status === current ? 'page' : undefined}
        >
          {orderStatusWords[status]}
        </Link>
      ))}
    </nav>
  );
}
