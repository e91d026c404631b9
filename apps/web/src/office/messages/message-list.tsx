import type { MessageCard } from '@stockroom/client/calls/shapes';
import { useState } from 'react';
import { MessageRow } from './message-row.tsx';
import styles from './messages.module.css';

/** Rows that were not there when it was opened light up. */
export function MessageList({ messages }: { messages: MessageCard[] }) {
  const [known] = useState(() => new Set(messages.map(({ id }) => id)));
  return (
    <ul className={styles.list} aria-live="polite" aria-relevant="additions">
      {messages.map((message) => (
        <MessageRow key={message.id} message={message} fresh={!known.has(message.id)} />
      ))}
    </ul>
  );
}
