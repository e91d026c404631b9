import { formatDay } from '@stockroom/client/words/format-date';
import type { OrderCard } from '@stockroom/client/calls/shapes';
import { Link } from '@tanstack/react-router';
import { Picture } from '../catalog/picture.tsx';
import { Price } from '../ui/price.tsx';
import { thingsWords } from '../ui/things-words.ts';
import { OrderAgain } from './order-again.tsx';
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
          <ul className={styles.pictures}>
            {order.pictures.map(({ name, image }, place) => (
              // Nothing else tells two lines of one thing apart, and no order changes its lines.
              <li key={place}>
                <Picture src={image} alt={name} className={styles.picture} />
              </li>
            ))}
          </ul>
          {/* What is not paid yet is paid or called off on its own page. */}
          {order.status !== 'awaiting_payment' && (
            <div className={styles.again}>
              <OrderAgain number={order.number} token={undefined} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
