import type { MessageStatus } from '@stockroom/contract/contact';
import type { MessageCard } from '../calls/shapes.ts';

/** Where a message stands, as staff read it. */
export const messageStatusWords = {
  new: 'Waiting',
  answered: 'Answered',
  closed: 'Closed',
  spam: 'Spam',
} satisfies Record<MessageStatus, string>;

/** Why the shop itself filed a message as spam. */
export const messageDoubtWords = {
  trap: 'A field that people do not see was filled in.',
  links: 'It is full of links, as advertisements are.',
  often: 'Too many messages came from there at once, without a proof of work.',
} satisfies Record<NonNullable<MessageCard['doubt']>, string>;
