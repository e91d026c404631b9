import { type Kysely, sql } from 'kysely';

/** What customers have at the shop: saved addresses; and how what is kept on a person goes again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [addresses, erasure]) await sql.raw(part).execute(db);
}

const addresses = /* sql */ `
create table addresses (
  id bigint primary key generated always as identity,
  account_id uuid not null references accounts on delete cascade,
  name text not null check (length(name) between 1 and 200),
  line1 text not null check (length(line1) between 1 and 200),
  line2 text check (length(line2) <= 200),
  -- Empty where a country has none: Hong Kong no postcode, Singapore no town.
  city text not null check (length(city) <= 200),
  region text check (length(region) <= 200),
  postcode text not null check (length(postcode) <= 20),
  country text not null check (country ~ '^[A-Z]{2}$'),
  phone text check (length(phone) <= 30),
  is_default boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index addresses_account_id on addresses (account_id, id);
create unique index addresses_one_default on addresses (account_id) where is_default;
`;

const erasure = /* sql */ `
alter table orders
  add column erase_asked_at timestamptz,
  add column erased_at timestamptz,
  add constraint orders_erased_when_asked check (erased_at is null or erase_asked_at is not null);
-- What waits until its parcel has gone.
create index orders_to_erase on orders (id) where erase_asked_at is not null and erased_at is null;

alter table mails add column erase_when_settled boolean not null default false;
create index mails_account_id on mails (account_id);

alter table mails drop constraint mails_kind_check, add constraint mails_kind_check check (kind in (
  'order_confirmed', 'payment_failed', 'order_cancelled', 'order_refunded', 'verify_email',
  'reset_password', 'account_exists', 'owner_new_order', 'owner_refund', 'new_sign_in',
  'account_changed', 'change_email', 'confirm_new_email', 'email_taken', 'account_erased',
  'message_received', 'owner_new_message', 'message_answered'));
`;
