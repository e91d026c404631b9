import type { Db } from '@stockroom/db/db';

/** Where the shop sends, by name. */
export async function listCountries(db: Db): Promise<{ code: string; name: string }[]> {
  return await db.selectFrom('countries').select(['code', 'name']).orderBy('name').execute();
}
