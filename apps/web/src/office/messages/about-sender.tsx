import { formatDay, formatMoment } from '@stockroom/client/words/format-date';
import type { MessageDetail } from '@stockroom/client/calls/shapes';
import { Link } from '@tanstack/react-router';
import { StatusBadge } from '../../orders/status-badge.tsx';
import { Price } from '../../ui/price.tsx';
import { MessageBadge } from './message-badge.tsx';
import styles from './thread.module.css';

/** Who wrote, as far as the shop knows, and what else they have to do with it. */
export function AboutSender({ message }: { message: MessageDetail }) {
  const { name, email, account, orders, others } = message;
  return (
    <aside className={styles.aside} aria-label={`About ${name}`}>
      <section>
        <h2>{name}</h2>
        <p className={styles.email}>
          <a href={`mailto:${email}`}>{email}</a>
        </p>
        <p className={styles.quiet}>{whoTheyAre(email, account)}</p>
        <NamedOrder message={message} />
      </section>
      <section>
        <h2>Orders with this address</h2>
        {orders.length === 0 ? (
          <p className={styles.quiet}>None.</p>
        ) : (
          <ul className={styles.things}>
            {orders.map((order) => (
              <li key={order.number}>
                <Link to="/office/orders/$number" params={{ number: order.number }}>
                  {order.number}
                </Link>
                <Price value={order.total} />
                <span className={styles.quiet}>{formatDay(order.placedAt)}</span>
                <StatusBadge status={order.status} />
              </li>
            ))}
          </ul>
        )}
      </section>
      {others.length > 0 && (
        <section>
          <h2>Other messages</h2>
          <ul className={styles.things}>
            {others.map(({ id, excerpt, createdAt, status }) => (
              <li key={id}>
                <Link to="/office/messages/$id" params={{ id }} className={styles.wide}>
                  {excerpt.length > 70 ? `${excerpt.slice(0, 70).trimEnd()} …` : excerpt}
                </Link>
                <span className={styles.quiet}>{formatMoment(createdAt)}</span>
                <MessageBadge status={status} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}

function whoTheyAre(email: string, account: MessageDetail['account']): string {
  if (!account) return 'Not signed in: the address is as they typed it.';
  return account.email === email
    ? 'Signed in with this address.'
    : `Signed in as ${account.name}, ${account.email}.`;
}

/** The number is what they typed: whether the order is theirs, its own address says. */
function NamedOrder({ message: { order, orderNumber } }: { message: MessageDetail }) {
  if (orderNumber === null) return null;
  if (!order) return <p>About order {orderNumber}, which there is not.</p>;
  return (
    <p>
      About order{' '}
      <Link to="/office/orders/$number" params={{ number: order.number }}>
        {order.number}
      </Link>
      {order.sameAddress ? ', placed with this address.' : ', placed with another address.'}
    </p>
  );
}
