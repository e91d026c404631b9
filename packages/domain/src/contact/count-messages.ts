import type { Db } from '@stockroom/db/db';
import { sql } from 'kysely';

export interface MessageCounts {
  /** Not opened by anybody yet, spam apart. */
  unread: number;
  /** Waiting for an answer. */
  waiting: number;
  /** Filed as spam and not looked at. */
  unseenSpam: number;
}

export async function countMessages(db: Db): Promise<MessageCounts> {
  const { rows } = await sql<{ unread: number; waiting: number; unseenSpam: number }>`
    select (select count(*)::int from messages where read_at is null and status <> 'spam') as unread,
           (select count(*)::int from messages where status = 'new') as waiting,
           (select count(*)::int from messages where read_at is null and status = 'spam') as "unseenSpam"
  `.execute(db);
  const [counts] = rows;
  if (!counts) throw new Error('A count has no row');
  return counts;
}
