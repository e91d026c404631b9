import { compileOnce } from '@stockroom/db/compile-once';
import type { Db } from '@stockroom/db/db';

/** What the shop says of itself to anybody: over its door, and on an invoice. */
export interface ShopFacts {
  name: string;
  /** Of all its prices. */
  currency: string;
  /** Where it is, as a two-letter code. */
  country: string;
  /** Where customers may write to. */
  email: string;
  /** Lines as on an envelope, without the name; empty until the owner has said it. */
  address: string;
  taxNumber: string;
}

const facts = compileOnce((db: Db) =>
  db
    .selectFrom('shop')
    .select(['name', 'currency', 'country', 'email', 'address', 'tax_number as taxNumber']),
);

export async function describeShop(db: Db): Promise<ShopFacts> {
  const [shop] = await facts(db, {});
  if (!shop) throw new Error('The shop has no row of settings');
  return shop;
}
