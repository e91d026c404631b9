import type { Db } from '@stockroom/db/db';

export interface Shop {
  name: string;
  currency: string;
  email: string;
  country: string;
  reservationMinutes: number;
}

/** The shop's one row of settings. */
export async function readShop(db: Db): Promise<Shop> {
  return await db
    .selectFrom('shop')
    .select(['name', 'currency', 'email', 'country', 'reservation_minutes as reservationMinutes'])
    .executeTakeFirstOrThrow();
}
