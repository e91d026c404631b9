import type { ListMessagesInput, MessageStatus } from '@stockroom/contract/contact';
import type { Db } from '@stockroom/db/db';
import type { MessagesTable } from '@stockroom/db/tables/messages';
import { sql } from 'kysely';
import { decodeCursor, encodeCursor } from '../cursor.ts';

export interface MessageCard {
  id: string;
  name: string;
  email: string;
  status: MessageStatus;
  /** Why it was filed as spam by itself. */
  doubt: MessagesTable['doubt'];
  unread: boolean;
  /** How it begins, in one line. */
  excerpt: string;
  orderNumber: string | null;
  createdAt: Date;
}

export interface MessagePage {
  items: MessageCard[];
  nextCursor: string | null;
}

/** Of `messages as m`. */
export const messageCardColumns = [
  'm.id',
  'm.name',
  'm.email',
  'm.status',
  'm.doubt',
  sql<boolean>`m.read_at is null`.as('unread'),
  sql<string>`left(regexp_replace(m.body, '\\s+', ' ', 'g'), 200)`.as('excerpt'),
  'm.order_number as orderNumber',
  'm.created_at as createdAt',
] as const;

/** The newest first; without a status all but spam, which is looked for where it is. */
export async function listMessages(db: Db, input: ListMessagesInput): Promise<MessagePage> {
  const query = input.query?.trim() ?? '';
  const list = ['messages', input.status, query];
  let found = db
    .selectFrom('messages as m')
    .select(messageCardColumns)
    .orderBy('m.id', 'desc')
    .limit(input.limit + 1);
  found =
    input.status === undefined
      ? found.where('m.status', '<>', 'spam')
      : found.where('m.status', '=', input.status);
  if (query !== '') {
    found = found.where((eb) =>
      eb.or([
        // As the index `messages_words` has it.
        sql<boolean>`(m.name || ' ' || m.email || ' ' || m.body) ilike ${`%${asPattern(query)}%`}`,
        eb('m.order_number', '=', query.toUpperCase()),
      ]),
    );
  }
  const after = decodeCursor(list, input.cursor);
  if (after) found = found.where('m.id', '<', after.id);

  const rows = await found.execute();
  const items = rows.slice(0, input.limit);
  const last = rows.length > input.limit ? items.at(-1) : undefined;
  return { items, nextCursor: last ? encodeCursor(list, { keys: [], id: last.id }) : null };
}

/** What somebody typed means itself: '50%' is no pattern. */
function asPattern(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`);
}
