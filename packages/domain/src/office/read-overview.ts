import type { Money } from '@stockroom/contract/money';
import type { Db } from '@stockroom/db/db';
import { sql } from 'kysely';
import { readShop } from '../shop/read-shop.ts';

/** What the owner wants to know on coming in. */
export interface Overview {
  /** Paid and waiting to be packed. */
  toPack: number;
  /** Packed and waiting for the post. */
  toShip: number;
  awaitingPayment: number;
  /** Paid since midnight in UTC, less nothing: refunds stand in the orders themselves. */
  paidToday: { count: number; total: Money };
  /** Mails that could not be sent. */
  failedMails: number;
  /** Variants with nothing left to sell. */
  soldOut: number;
}

export async function readOverview(db: Db): Promise<Overview> {
  const { currency } = await readShop(db);
  const row = await db
    .selectNoFrom((eb) => [
      eb
        .selectFrom('orders')
        .where('status', '=', 'paid')
        .select((o) => o.fn.countAll<string>().as('n'))
        .as('toPack'),
      eb
        .selectFrom('orders')
        .where('status', '=', 'packed')
        .select((o) => o.fn.countAll<string>().as('n'))
        .as('toShip'),
      eb
        .selectFrom('orders')
        .where('status', '=', 'awaiting_payment')
        .select((o) => o.fn.countAll<string>().as('n'))
        .as('awaitingPayment'),
      eb
        .selectFrom('mails')
        .where('status', '=', 'failed')
        .select((m) => m.fn.countAll<string>().as('n'))
        .as('failedMails'),
      eb
        .selectFrom('variants')
        .whereRef('on_hand', '=', 'reserved')
        .select((v) => v.fn.countAll<string>().as('n'))
        .as('soldOut'),
    ])
    .executeTakeFirstOrThrow();
  const today = await db
    .selectFrom('orders')
    .where(
      'paid_at',
      '>=',
      sql<Date>`date_trunc('day', now() at time zone 'utc') at time zone 'utc'`,
    )
    .where('status', 'in', ['paid', 'packed', 'shipped'])
    .select((eb) => [
      eb.fn.countAll<string>().as('count'),
      eb.fn.coalesce(eb.fn.sum<string>('total_amount'), eb.val('0')).as('total'),
    ])
    .executeTakeFirstOrThrow();
  return {
    toPack: Number(row.toPack ?? 0),
    toShip: Number(row.toShip ?? 0),
    awaitingPayment: Number(row.awaitingPayment ?? 0),
    paidToday: {
      count: Number(today.count),
      total: { amount: Number(today.total), currency },
    },
    failedMails: Number(row.failedMails ?? 0),
    soldOut: Number(row.soldOut ?? 0),
  };
}
