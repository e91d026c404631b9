import type { Db } from '@stockroom/db/db';
import type { Discount } from './discount.ts';

export async function findDiscount(
  db: Db,
  by: { id: string } | { code: string },
): Promise<Discount | undefined> {
  return await db
    .selectFrom('discounts')
    .select([
      'id',
      'code',
      'kind',
      'basis_points as basisPoints',
      'amount',
      'starts_at as startsAt',
      'ends_at as endsAt',
      'minimum_amount as minimumAmount',
      'use_limit as useLimit',
      'used',
    ])
    .where((eb) => ('id' in by ? eb('id', '=', by.id) : eb('code', '=', by.code)))
    .executeTakeFirst();
}
