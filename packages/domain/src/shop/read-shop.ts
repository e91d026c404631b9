import { compileOnce } from '@stockroom/db/compile-once';
import type { Db } from '@stockroom/db/db';

export interface Shop {
  name: string;
  currency: string;
  email: string;
  country: string;
  reservationMinutes: number;
}

const shopRow = compileOnce((db: Db) =>
  db
    .selectFrom('shop')
    .select(['name', 'currency', 'email', 'country', 'reservation_minutes as reservationMinutes']),
);

/** The shop's one row of settings. */
export async function readShop(db: Db): Promise<Shop> {
  const [shop] = await shopRow(db, {});
  if (!shop) throw new Error('The shop has no row of settings');
  return shop;
}
