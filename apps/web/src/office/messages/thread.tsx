import { formatMoment } from '@stockroom/client/words/format-date';
import type { MessageDetail } from '@stockroom/client/calls/shapes';
import { Link } from '@tanstack/react-router';
import { MailBadge } from '../mail-badge.tsx';
import styles from './thread.module.css';

/** What they wrote and what was answered, in its order. */
export function Thread({ message }: { message: MessageDetail }) {
  return (
    <ol className={styles.thread} aria-label="What was written" aria-live="polite">
      <li className={styles.letter}>
        <p className={styles.by}>
          <strong>{message.name}</strong>
          <span>{formatMoment(message.createdAt)}</span>
          {message.confirmation ? (
            <MailState mail={message.confirmation} what="Confirmation" />
          ) : (
            <span>No confirmation was sent</span>
          )}
        </p>
        <p className={styles.words}>{message.body}</p>
      </li>
      {message.answers.map((answer) => (
        <li key={answer.id} className={styles.answer}>
          <p className={styles.by}>
            <strong>{answer.by ?? 'Somebody who has left'}</strong>
            <span>{formatMoment(answer.createdAt)}</span>
            <MailState mail={answer.mail} what="Mail" />
          </p>
          <p className={styles.words}>{answer.body}</p>
          {answer.mail.lastError !== null && (
            <p className={styles.wrong}>{answer.mail.lastError}</p>
          )}
        </li>
      ))}
    </ol>
  );
}

function MailState({
  mail: { id, status },
  what,
}: {
  mail: MessageDetail['answers'][number]['mail'];
  what: string;
}) {
  return (
    <span className={styles.mail}>
      <Link to="/office/mails/$id" params={{ id }}>
        {what}
      </Link>
      <MailBadge status={status} />
    </span>
  );
}
