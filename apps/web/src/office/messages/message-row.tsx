import { formatMoment } from '@stockroom/client/words/format-date';
import type { MessageCard } from '@stockroom/client/calls/shapes';
import { Link } from '@tanstack/react-router';
import { classNames } from '../../ui/class-names.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { MessageBadge } from './message-badge.tsx';
import styles from './messages.module.css';

/** `fresh`: it came while somebody was looking. */
export function MessageRow({ message, fresh }: { message: MessageCard; fresh: boolean }) {
  const { id, name, email, unread, excerpt, orderNumber, createdAt, status } = message;
  return (
    <li className={classNames(styles.row, unread && styles.unread, fresh && styles.fresh)}>
      <span className={styles.words}>
        <span className={styles.from}>
          <Link to="/office/messages/$id" params={{ id }} className={styles.key}>
            {name}
          </Link>{' '}
          <span className={styles.quiet}>
            {email}
            {orderNumber !== null && `, about ${orderNumber}`}
          </span>
          {unread && <VisuallyHidden> (unread)</VisuallyHidden>}
        </span>
        <span className={styles.excerpt}>{excerpt}</span>
      </span>
      <span className={styles.quiet}>{formatMoment(createdAt)}</span>
      <MessageBadge status={status} />
    </li>
  );
}
