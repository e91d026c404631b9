import { formatMoment } from '@stockroom/client/words/format-date';
import { mailKindWords } from '@stockroom/client/words/mail-words';
import type { MailCard } from '@stockroom/client/calls/shapes';
import { Link } from '@tanstack/react-router';
import { MailBadge } from './mail-badge.tsx';
import styles from './mails.module.css';

export function MailRow({ mail }: { mail: MailCard }) {
  return (
    <li className={styles.row}>
      <span className={styles.words}>
        <Link to="/office/mails/$id" params={{ id: mail.id }} className={styles.key}>
          {mail.subject ?? mailKindWords[mail.kind]}
        </Link>
        <span className={styles.quiet}>
          To {mail.recipient}
          {mail.orderNumber !== null && `, about ${mail.orderNumber}`}
        </span>
        {mail.lastError !== null && <span className={styles.wrong}>{mail.lastError}</span>}
      </span>
      <span className={styles.quiet}>{formatMoment(mail.createdAt)}</span>
      <MailBadge status={mail.status} />
    </li>
  );
}
