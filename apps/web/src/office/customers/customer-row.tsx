import { formatDay } from '@stockroom/client/words/format-date';
import type { CustomerCard } from '@stockroom/client/calls/shapes';
import { Link } from '@tanstack/react-router';
import { Price } from '../../ui/price.tsx';
import styles from './customers.module.css';
import { ordersWords, roleWords } from './customer-words.ts';

export function CustomerRow({ customer }: { customer: CustomerCard }) {
  const { key, name, email, role, ordersCount, spent, lastOrderAt } = customer;
  return (
    <li className={styles.row}>
      <span className={styles.words}>
        <Link to="/office/customers/$key" params={{ key }} className={styles.key}>
          {name}
        </Link>
        <span className={styles.quiet}>{email}</span>
      </span>
      <span className={styles.quiet}>{roleWords(role)}</span>
      <span className={styles.quiet}>
        {ordersWords(ordersCount)}
        {lastOrderAt !== null && `, the last on ${formatDay(lastOrderAt)}`}
      </span>
      <Price value={spent} className={styles.spent} />
    </li>
  );
}
