import { formatDay, formatMoment } from '@stockroom/client/words/format-date';
import { orderStatusMeaning, orderStatusWords } from '@stockroom/client/words/order-words';
import type { Order } from '@stockroom/client/calls/shapes';
import { Link } from '@tanstack/react-router';
import { classNames } from '../ui/class-names.ts';
import buttonStyles from '../ui/button.module.css';
import { Notice } from '../ui/notice.tsx';
import { CancelOrder } from './cancel-order.tsx';
import { OrderAgain } from './order-again.tsx';
import { OrderAddress, OrderLines, OrderSums } from './order-facts.tsx';
import { Letterhead } from './letterhead.tsx';
import styles from './order-page.module.css';
import type { OrderSearch } from './order-search.ts';
import { PaymentNotice } from './payment-notice.tsx';
import { ShipmentFacts } from './shipment-facts.tsx';
import { Timeline } from './timeline.tsx';
import type { Line } from './use-live-order.ts';

interface OrderViewProps {
  order: Order;
  search: OrderSearch;
  line: Line;
  /** Why a form that was sent without scripts was not accepted. */
  refused: string | undefined;
}

/** A customer's own order. */
export function OrderView({ order, search, line, refused }: OrderViewProps) {
  const { number, status, placedAt, reservedUntil, timeline } = order;
  const { token, payment } = search;
  const waiting = status === 'awaiting_payment';
  // What is on its way may still be told of better: its tracking is corrected, or comes later.
  const over = status === 'cancelled' || status === 'expired';
  return (
    <>
      <Letterhead order={order} />
      <div className={styles.head}>
        <p className={styles.number}>
          Order {number}, {formatDay(placedAt)}
        </p>
        <h1 aria-live="polite">{orderStatusWords[status]}</h1>
        <p className={styles.meaning}>{orderStatusMeaning[status]}</p>
        {order.shipment !== null && <ShipmentFacts shipment={order.shipment} />}
        {waiting && reservedUntil !== null && (
          <p>Everything is put aside for you until {formatMoment(reservedUntil)}.</p>
        )}
        <PaymentNotice payment={payment} status={status} />
        {refused !== undefined && <Notice tone="bad">{refused}</Notice>}
        <div className={styles.actions}>
          {waiting && (
            <a
              href={`/pay/${number}${token ? `?token=${token}` : ''}`}
              className={classNames(buttonStyles.button, buttonStyles.primary)}
            >
              {payment === undefined ? 'Pay now' : 'Pay again'}
            </a>
          )}
          {!waiting && <OrderAgain number={number} token={token} />}
          {(waiting || status === 'paid') && (
            <CancelOrder
              number={number}
              token={token}
              paid={!waiting}
              asking={search.ask === 'cancel'}
            />
          )}
        </div>
      </div>
      <div className={styles.layout}>
        <section className={styles.section}>
          <h2>What you ordered</h2>
          <OrderLines lines={order.lines} />
          <div className={styles.sums}>
            <OrderSums order={order} />
          </div>
        </section>
        <div className={styles.aside}>
          <section className={classNames(styles.section, styles.onScreen)}>
            <h2>What happened</h2>
            <Timeline events={timeline} line={over ? undefined : line} />
          </section>
          <section className={styles.section}>
            <h2>Where it goes</h2>
            <OrderAddress order={order} />
          </section>
          <p className={styles.ask}>
            {/* The number alone: the token that opens this page stays on it. */}
            <Link to="/contact" search={{ order: number }}>
              Ask about this order
            </Link>
          </p>
        </div>
      </div>
    </>
  );
}
