import type { MailDetail } from '@stockroom/client/calls/shapes';
import { Notice } from '../ui/notice.tsx';
import styles from './mails.module.css';

/** What the mail says: as a letter, and as the text that goes with it. */
export function MailBody({ mail: { id, hidden, html, text, subject } }: { mail: MailDetail }) {
  if (hidden !== null) {
    return (
      <Notice>
        This mail holds a link that opens somebody’s account. Only an owner may read it.
      </Notice>
    );
  }
  if (html === null || text === null) return <p>It is being written.</p>;
  return (
    <>
      {/* A document of its own: mails carry styles that the policy of our pages forbids. */}
      <iframe
        className={styles.frame}
        title={subject ?? 'The mail'}
        src={`/mails/${id}`}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
      />
      <details className={styles.plain}>
        <summary>As plain text</summary>
        <pre className={styles.text}>{text}</pre>
      </details>
    </>
  );
}
