import type { OrderStatus } from '@stockroom/contract/orders';
import { orderStatusWords } from '@stockroom/client/words/order-words';
import { classNames } from '../ui/class-names.ts';
import styles from '../ui/badge.module.css';

const tones = {
  awaiting_payment: styles.waiting,
  paid: styles.good,
  packed: styles.good,
  shipped: styles.good,
  cancelled: styles.over,
  expired: styles.over,
} satisfies Record<OrderStatus, string | undefined>;

export function StatusBadge({ status }: { status: OrderStatus }) {
  return (
    <span className={classNames(styles.badge, tones[status])}>{orderStatusWords[status]}</span>
  );
}
