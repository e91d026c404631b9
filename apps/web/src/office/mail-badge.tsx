import { mailStatusWords } from '@stockroom/client/words/mail-words';
import type { MailStatus } from '@stockroom/contract/office';
import { classNames } from '../ui/class-names.ts';
import styles from './mails.module.css';

export function MailBadge({ status }: { status: MailStatus }) {
  return (
    <span className={classNames(styles.badge, styles[status])}>{mailStatusWords[status]}</span>
  );
}
