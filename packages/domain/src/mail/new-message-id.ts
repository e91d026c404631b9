import { randomUUID } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';

/** RFC 5322, without its angle brackets. Of the shop's own domain, as filters against spam expect it. */
export function newMessageId(): RawBuilder<string> {
  return sql<string>`${randomUUID()} || '@' || coalesce((
    select split_part(email, '@', 2) from shop), 'stockroom.invalid')`;
}
