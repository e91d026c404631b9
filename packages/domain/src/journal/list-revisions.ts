import type { Db } from '@stockroom/db/db';
import { decodeCursor, encodeCursor } from '../cursor.ts';

/** The newest first, without their texts. An unknown post has none. */
export async function listRevisions(
  db: Db,
  input: { id: string; limit: number; cursor?: string | undefined },
) {
  const list = ['post revisions', input.id];
  const after = decodeCursor(list, input.cursor);
  let query = db
    .selectFrom('post_revisions as r')
    .innerJoin('posts as p', 'p.id', 'r.post_id')
    .leftJoin('accounts as a', 'a.id', 'r.account_id')
    .where('r.post_id', '=', input.id)
    .select((eb) => [
      'r.id',
      'r.version',
      'r.kind',
      'r.at',
      'a.name as by',
      'r.title',
      'r.words',
      eb('r.id', '=', eb.ref('p.live_revision_id')).as('isLive'),
    ])
    .orderBy('r.version', 'desc')
    .limit(input.limit + 1);
  if (after) query = query.where('r.version', '<', after.keys[0] ?? 0);
  const rows = await query.execute();
  const items = rows.slice(0, input.limit);
  const last = rows.length > input.limit ? items.at(-1) : undefined;
  return {
    items: items.map(({ isLive, ...row }) => ({ ...row, isLive: Boolean(isLive) })),
    nextCursor: last ? encodeCursor(list, { keys: [last.version], id: last.id }) : null,
  };
}
