import type { Generated, JSONColumnType } from 'kysely';
import type { Id, TimeByDefault, TimeOrNull } from './column.ts';

export interface MailsTable {
  id: Id;
  /** One id for every attempt, so that a mail server or a reader sees a repeat as the same mail. */
  message_id: string;
  /** Its cause and recipient: a second mail of the same cause is refused. */
  cause: string;
  kind:
    | 'order_confirmed'
    | 'payment_failed'
    | 'order_cancelled'
    | 'order_refunded'
    | 'order_shipped'
    | 'verify_email'
    | 'reset_password'
    | 'account_exists'
    | 'owner_new_order'
    | 'owner_refund'
    | 'account_erased'
    | 'new_sign_in'
    | 'account_changed'
    | 'change_email'
    | 'confirm_new_email'
    | 'email_taken'
    | 'message_received'
    | 'owner_new_message'
    | 'message_answered';
  recipient: string;
  /** Where an answer goes; null: to the shop, which sends it. */
  reply_to: string | null;
  /** Message ids of the mails that it follows, the first first: `References`, and `In-Reply-To` is the last. */
  thread: JSONColumnType<string[], string | undefined>;
  /** The facts that it is written from, as they were when its cause committed. */
  data: JSONColumnType<Record<string, unknown>>;
  /** Written once, by the job that first sends it. */
  subject: string | null;
  html: string | null;
  text: string | null;
  order_id: string | null;
  account_id: string | null;
  /** `kept`: there is no mail server to send it by. */
  status: Generated<'queued' | 'sent' | 'kept' | 'failed'>;
  attempts: Generated<number>;
  /** Until then a worker may be talking to the mail server about it; null: nobody is. */
  sending_until: TimeOrNull;
  /** A sentence for staff. */
  last_error: string | null;
  /** Its recipient has asked to be forgotten: once it has gone out, who and what it said goes too. */
  erase_when_settled: Generated<boolean>;
  created_at: TimeByDefault;
  sent_at: TimeOrNull;
}
