import { formatDay } from '@stockroom/client/format-date';
import type { OrderCard } from '@stockroom/client/shapes';
import { Link } from '@tanstack/react-router';
import { Price } from '../ui/price.tsx';
import { thingsWords } from '../ui/things-words.ts';
import styles from './order-list.module.css';
import { StatusBadge } from './status-badge.tsx';

/** A customer's own orders, the newest first. */
export function OrderList({ orders }: { orders: OrderCard[] }) {
  return (
    <ul className={styles.list}>
      {orders.map((order) => (
        <li key={order.number} className={styles.order}>
          <Link
            to="/orders/$number"
            params={{ number: order.number }}
            search={{}}
            className={styles.number}
          >
            {order.number}
          </Link>
          <span className={styles.detail}>
            {formatDay(order.placedAt)}, {thingsWords(order.count)}
          </span>
          <span className={styles.status}>
            <StatusBadge status={order.status} />
          </span>
          <Price value={order.total} className={styles.total} />
        </li>
      ))}
    </ul>
  );
}
