import type { Generated } from 'kysely';
import type { Id, TimeByDefault, TimeOrNull } from './column.ts';

/** The first of a thread: what somebody wrote in the contact form. */
export interface MessagesTable {
  id: Id;
  /** Made by the sender's client: sent twice, it is saved once. */
  request_id: string;
  /** The message id that its confirmation has, sent or not: the root of the thread in a mail program. */
  thread_id: string;
  name: string;
  email: string;
  /** Whoever was signed in. */
  account_id: string | null;
  /** As the sender gave it: nothing says that it is an order of theirs, or an order at all. */
  order_number: string | null;
  body: string;
  status: Generated<'new' | 'answered' | 'closed' | 'spam'>;
  /** Why it was filed as spam as it came in; null where nothing looked doubtful. */
  doubt: 'trap' | 'links' | 'often' | null;
  /** Null where none was sent: the message was doubtful, or its address had had too many. */
  confirmation_mail_id: string | null;
  /** When staff first opened it. */
  read_at: TimeOrNull;
  created_at: TimeByDefault;
}

/** What staff wrote back; the thread reads by id. */
export interface AnswersTable {
  id: Id;
  message_id: string;
  request_id: string;
  account_id: string | null;
  body: string;
  mail_id: string;
  created_at: TimeByDefault;
}

/** Challenges of the contact form that have been used, until they would have lapsed anyway. */
export interface UsedChallengesTable {
  id: string;
  used_at: TimeByDefault;
}
