import { type Kysely, sql } from 'kysely';

/**
 * What stands above an invoice besides the shop's name, empty until the owner has said it; and since when
 * there is a shop: for one that is open already, since its first account or order.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(/* sql */ `
alter table shop
  add column address text not null default '' check (length(address) <= 500),
  add column tax_number text not null default '' check (length(tax_number) <= 40),
  add column opened_at timestamptz not null default now();
update shop set opened_at = least(opened_at,
  (select min(created_at) from accounts), (select min(placed_at) from orders));
`)
    .execute(db);
}
