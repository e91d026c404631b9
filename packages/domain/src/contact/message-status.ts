import type { MessageStatus } from '@stockroom/contract/contact';

/** The life of a message, as data. What is spam is not answered before somebody says that it is none. */
export const messageTransitions = {
  new: ['answered', 'closed', 'spam'],
  answered: ['answered', 'new', 'closed', 'spam'],
  closed: ['answered', 'new', 'spam'],
  spam: ['new'],
} as const satisfies Record<MessageStatus, readonly MessageStatus[]>;

export function mayMessageBecome(from: MessageStatus, to: MessageStatus): boolean {
  return (messageTransitions[from] as readonly MessageStatus[]).includes(to);
}
