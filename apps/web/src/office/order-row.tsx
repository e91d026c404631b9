import { formatMoment } from '@stockroom/client/words/format-date';
import type { OrderCard } from '@stockroom/client/calls/shapes';
import { Link } from '@tanstack/react-router';
import { StatusBadge } from '../orders/status-badge.tsx';
import { classNames } from '../ui/class-names.ts';
import { Price } from '../ui/price.tsx';
import styles from './office.module.css';

/** `fresh`: it has changed while somebody was looking. */
export function OrderRow({ order, fresh }: { order: OrderCard; fresh: boolean }) {
  return (
    <li className={classNames(styles.row, fresh && styles.fresh)}>
      <Link to="/office/orders/$number" params={{ number: order.number }} className={styles.key}>
        {order.number}
      </Link>
      <span className={classNames(styles.quiet, styles.when)}>{formatMoment(order.placedAt)}</span>
      <span className={styles.who}>
        {order.customerName} <span className={styles.quiet}>{order.email}</span>
      </span>
      <span className={styles.state}>
        <StatusBadge status={order.status} />
      </span>
      <Price value={order.total} className={styles.end} />
    </li>
  );
}
