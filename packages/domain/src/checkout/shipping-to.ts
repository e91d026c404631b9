import { type Blanks, compileOnce } from '@stockroom/db/compile-once';
import type { Db } from '@stockroom/db/db';
import type { ShippingRate } from './price-order.ts';

export interface Destination {
  country: string;
  countryName: string;
  taxBasisPoints: number;
  /** In the shop's own order; empty where nothing goes there. */
  rates: ShippingRate[];
}

const ratesOfCountry = compileOnce((db: Db, blank: Blanks<{ country: string }>) =>
  db
    .selectFrom('countries as c')
    .innerJoin('shipping_rates as r', 'r.zone_id', 'c.zone_id')
    .innerJoin('shipping_methods as m', 'm.id', 'r.method_id')
    .where('c.code', '=', blank('country'))
    .where('m.active', '=', true)
    .select([
      'c.name as countryName',
      'c.tax_basis_points as taxBasisPoints',
      'm.id as methodId',
      'm.name',
      'r.amount',
      'r.free_from_amount as freeFromAmount',
      'r.min_days as minDays',
      'r.max_days as maxDays',
    ])
    .orderBy('m.position')
    .orderBy('m.id'),
);

/** How an order gets to a country and what tax is in its prices; undefined where the shop does not send. */
export async function shippingTo(db: Db, country: string): Promise<Destination | undefined> {
  const rows = await ratesOfCountry(db, { country });
  const first = rows[0];
  if (!first) return undefined;
  const { countryName, taxBasisPoints } = first;
  return { country, countryName, taxBasisPoints, rates: rows };
}
