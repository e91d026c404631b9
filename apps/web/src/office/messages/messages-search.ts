import { messageStatusWords } from '@stockroom/client/words/message-words';
import type { MessageStatus } from '@stockroom/contract/contact';
import { onlyMeant, readCursor } from '../../only-meant.ts';

/** The address of the office's list of messages. Without a status it is all but spam. */
export interface MessagesSearch {
  status?: MessageStatus;
  query?: string;
  cursor?: string;
}

export function isMessageStatus(text: unknown): text is MessageStatus {
  return typeof text === 'string' && Object.hasOwn(messageStatusWords, text);
}

export function readMessagesSearch(raw: Record<string, unknown>): MessagesSearch {
  const { status, query } = raw;
  // What the shop would refuse as no text of one line is not looked for.
  const text = typeof query === 'string' ? query.replaceAll(/\p{Cc}|\p{Cs}/gu, ' ').trim() : '';
  return onlyMeant(raw, {
    ...(isMessageStatus(status) && { status }),
    ...(text !== '' && { query: text.slice(0, 200) }),
    ...readCursor(raw),
  });
}
