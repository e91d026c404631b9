import { formatDay } from '@stockroom/client/words/format-date';
import { orderStatusWords } from '@stockroom/client/words/order-words';
import type { Order } from '@stockroom/client/calls/shapes';
import { useShop } from '../shell/use-shop.ts';
import styles from './letterhead.module.css';

/** Only on paper, where it stands for header and heading: who sold this, and what the paper is. */
export function Letterhead({ order: { number, placedAt, status } }: { order: Order }) {
  const shop = useShop();
  const isPaid = status === 'paid' || status === 'packed' || status === 'shipped';
  const from = [shop.address, shop.email, shop.taxNumber && `Tax number ${shop.taxNumber}`];
  return (
    <div className={styles.letterhead}>
      <div>
        <p className={styles.name}>{shop.name}</p>
        <address className={styles.from}>{from.filter(Boolean).join('\n')}</address>
      </div>
      <div className={styles.paper}>
        <p className={styles.title}>{isPaid ? 'Invoice' : 'Order'}</p>
        <p>
          {number}
          <br />
          {formatDay(placedAt)}
          <br />
          {orderStatusWords[status]}
        </p>
      </div>
    </div>
  );
}
