import type { Db } from '@stockroom/db/db';

/** Since when there is a shop: older than anything that it tells of itself. */
export async function whenOpened(db: Db): Promise<Date> {
  const { opened_at: openedAt } = await db
    .selectFrom('shop')
    .select('opened_at')
    .executeTakeFirstOrThrow();
  return openedAt;
}
