import { messageStatusWords } from '@stockroom/client/words/message-words';
import type { MessageStatus } from '@stockroom/contract/contact';
import { classNames } from '../../ui/class-names.ts';
import styles from './messages.module.css';

export function MessageBadge({ status }: { status: MessageStatus }) {
  return (
    <span className={classNames(styles.badge, styles[status])}>{messageStatusWords[status]}</span>
  );
}
