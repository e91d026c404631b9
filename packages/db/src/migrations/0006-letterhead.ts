import { type Kysely, sql } from 'kysely';

/** What stands above an invoice besides the shop's name. Empty until the owner has said it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(/* sql */ `
alter table shop
  add column address text not null default '' check (length(address) <= 500),
  add column tax_number text not null default '' check (length(tax_number) <= 40);
`)
    .execute(db);
}
