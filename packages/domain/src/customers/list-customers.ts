import type { Role } from '@stockroom/contract/account';
import type { ListCustomersInput } from '@stockroom/contract/customers';
import type { Money } from '@stockroom/contract/money';
import type { Db } from '@stockroom/db/db';
import { sql } from 'kysely';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { readShop } from '../shop/read-shop.ts';

export interface CustomerCard {
  /** As `office.customers.byKey` takes it. */
  key: string;
  name: string;
  email: string;
  /** Null for a guest. */
  role: Role | null;
  ordersCount: number;
  /** What the shop has kept of their money. */
  spent: Money;
  lastOrderAt: Date | null;
}

export interface CustomerPage {
  items: CustomerCard[];
  nextCursor: string | null;
}

interface Row {
  key: string;
  name: string;
  email: string;
  role: Role | null;
  count: string;
  spent: string;
  last_order_at: Date | null;
}

/**
 * Accounts, and guests by their address; whoever ordered last comes first, those who have not ordered
 * last. Pages go by position: who buys while somebody reads the list may stand in it twice.
 */
export async function listCustomers(db: Db, input: ListCustomersInput): Promise<CustomerPage> {
  const { currency } = await readShop(db);
  const search = input.search?.toLowerCase() ?? '';
  const list = ['customers', search];
  const skipped = Number(decodeCursor(list, input.cursor)?.id ?? 0);
  const pattern = `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<Row>`
    with money as (
      select o.id, o.account_id, o.email, o.number, o.address ->> 'name' as name, o.placed_at,
             (select coalesce(sum(p.paid_amount - p.refunded_amount), 0) from payments p
               where p.order_id = o.id and p.paid_currency = ${currency}) as spent
        from orders o where o.erased_at is null
    ), customers as (
      select a.id::text as key, a.name, a.email, a.role, count(m.id) as count,
             coalesce(sum(m.spent), 0) as spent, max(m.id) as last_id, max(m.placed_at) as last_order_at,
             a.created_at
        from accounts a left join money m on m.account_id = a.id group by a.id
      union all
      select (array_agg(m.number order by m.id desc))[1], (array_agg(m.name order by m.id desc))[1],
             m.email, null, count(*), sum(m.spent), max(m.id), max(m.placed_at), min(m.placed_at)
        from money m where m.account_id is null group by m.email
    )
    select key, name, email, role, count, spent, last_order_at from customers c
     where ${search} = '' or lower(c.name) like ${pattern} or c.email like ${pattern}
        or exists (select from orders o where lower(o.number) = ${search}
                    and (o.account_id::text = c.key or (o.account_id is null and o.email = c.email)))
     order by last_id desc nulls last, created_at desc, key
     offset ${skipped} limit ${input.limit + 1}
  `.execute(db);
  const items = rows.slice(0, input.limit).map((row) => ({
    key: row.key,
    name: row.name,
    email: row.email,
    role: row.role,
    ordersCount: Number(row.count),
    spent: { amount: Number(row.spent), currency },
    lastOrderAt: row.last_order_at,
  }));
  const more = rows.length > input.limit;
  return {
    items,
    nextCursor: more ? encodeCursor(list, { keys: [], id: String(skipped + input.limit) }) : null,
  };
}
