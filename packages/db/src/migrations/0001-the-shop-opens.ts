import { type Kysely, sql } from 'kysely';

/**
 * Everything that a shop needs to sell. The database refuses here what `rules.md` forbids; the
 * domain explains the refusals. Written in SQL, so that it reads as what PostgreSQL will hold.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [accounts, shop, catalog, carts, orders, payments, mail, office, testBank]) {
    await sql.raw(part).execute(db);
  }
}

const accounts = /* sql */ `
create extension if not exists pg_trgm;

create table accounts (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(name) <= 200),
  email text not null unique check (email = lower(email) and length(email) <= 320),
  email_verified boolean not null default false,
  image text,
  role text not null default 'customer' check (role in ('customer', 'staff', 'owner')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table sessions (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references accounts on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  browser text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sessions_account_id on sessions (account_id);

create table credentials (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references accounts on delete cascade,
  provider text not null,
  provider_account_id text not null,
  password_hash text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider, provider_account_id)
);
create index credentials_account_id on credentials (account_id);

create table verifications (
  id uuid primary key default gen_random_uuid(),
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verifications_identifier on verifications (identifier);

create table rate_limits (
  key text not null,
  window_start timestamptz not null,
  hits integer not null check (hits > 0),
  primary key (key, window_start)
);
create index rate_limits_window_start on rate_limits (window_start);
`;

const shop = /* sql */ `
create table shop (
  id boolean primary key default true check (id),
  name text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  email text not null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  reservation_minutes integer not null default 30 check (reservation_minutes between 5 and 1440)
);

create table shipping_zones (
  id bigint primary key generated always as identity,
  name text not null unique
);

create table countries (
  code text primary key check (code ~ '^[A-Z]{2}$'),
  name text not null,
  zone_id bigint not null references shipping_zones,
  tax_basis_points integer not null check (tax_basis_points between 0 and 5000)
);
create index countries_zone_id on countries (zone_id);

create table shipping_methods (
  id bigint primary key generated always as identity,
  name text not null,
  position integer not null default 0,
  active boolean not null default true
);

create table shipping_rates (
  method_id bigint not null references shipping_methods on delete cascade,
  zone_id bigint not null references shipping_zones on delete cascade,
  amount integer not null check (amount >= 0),
  free_from_amount integer check (free_from_amount >= 0),
  min_days integer not null check (min_days >= 0),
  max_days integer not null check (max_days >= min_days),
  primary key (method_id, zone_id)
);
create index shipping_rates_zone_id on shipping_rates (zone_id);

create table discounts (
  id bigint primary key generated always as identity,
  code text not null unique check (code = upper(code) and code ~ '^[A-Z0-9-]{2,40}$'),
  kind text not null check (kind in ('percent', 'amount')),
  basis_points integer check (basis_points between 1 and 10000),
  amount integer check (amount > 0),
  starts_at timestamptz,
  ends_at timestamptz,
  minimum_amount integer not null default 0 check (minimum_amount >= 0),
  use_limit integer check (use_limit > 0),
  used integer not null default 0 check (used >= 0),
  created_at timestamptz not null default now(),
  check (case kind when 'percent' then basis_points is not null and amount is null
                   else amount is not null and basis_points is null end),
  check (starts_at < ends_at),
  constraint discounts_used_within_limit check (used <= use_limit)
);
`;

const catalog = /* sql */ `
create table categories (
  id bigint primary key generated always as identity,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null,
  position integer not null default 0
);

create table products (
  id bigint primary key generated always as identity,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (length(name) between 1 and 200),
  description text not null check (length(description) <= 20000),
  category_id bigint not null references categories,
  drawing jsonb not null,
  image text,
  popularity integer not null default 0,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  price_amount integer not null default 0 check (price_amount >= 0),
  available boolean not null default false,
  variant_names text not null default '',
  imported jsonb,
  search tsvector not null generated always as (
    setweight(to_tsvector('english', name), 'A')
    || setweight(to_tsvector('english', variant_names), 'B')
    || setweight(to_tsvector('english', description), 'C')
  ) stored,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
-- One index for each way to page: the sort's columns, ending in the id that makes them unique.
create index products_popular on products (popularity desc, id desc);
create index products_cheapest on products (price_amount, id);
create index products_category_popular on products (category_id, popularity, id);
create index products_category_cheapest on products (category_id, price_amount, id);
create index products_category_newest on products (category_id, id);
create index products_search on products using gin (search);
-- 'T-light' is also looked for as 'tlight', "children's" as 'childrens'.
create index products_name_trigrams on products
  using gin (translate(name || ' ' || variant_names, '-''’', '') gin_trgm_ops);

create table variants (
  id bigint primary key generated always as identity,
  product_id bigint not null references products,
  sku text not null unique check (length(sku) between 1 and 64),
  name text not null default '' check (length(name) <= 100),
  position integer not null default 0,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  price_amount integer not null check (price_amount between 1 and 100000000),
  on_hand integer not null default 0,
  reserved integer not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint variants_on_hand_not_negative check (on_hand >= 0),
  constraint variants_reserved_not_negative check (reserved >= 0),
  constraint variants_reserved_within_on_hand check (reserved <= on_hand)
);
create index variants_product_id on variants (product_id, position, id);

-- What lists sort, filter and search by stands on the product, and only a real change writes it: most
-- reservations leave all of it as it was, and must not make two buyers of two variants wait.
create function keep_product_facts() returns trigger language plpgsql as $$
declare
  touched bigint := coalesce(new.product_id, old.product_id);
begin
  -- Two that sell out two variants at once would each still see the other's: the second must look again.
  perform from products where id = touched for no key update;
  update products p
     set price_amount = facts.price_amount, available = facts.available,
         variant_names = facts.variant_names, updated_at = now()
    from (select coalesce(min(price_amount), 0) as price_amount,
                 coalesce(bool_or(on_hand > reserved), false) as available,
                 coalesce(string_agg(nullif(name, ''), ' ' order by position, id), '') as variant_names
            from variants where product_id = touched) facts
   where p.id = touched
     and (p.price_amount, p.available, p.variant_names)
         is distinct from (facts.price_amount, facts.available, facts.variant_names);
  return null;
end $$;
create trigger variants_added_or_removed after insert or delete on variants
  for each row execute function keep_product_facts();
create trigger variants_changed after update on variants
  for each row when (
    (old.price_amount, old.name, old.position, old.on_hand > old.reserved)
    is distinct from (new.price_amount, new.name, new.position, new.on_hand > new.reserved)
  ) execute function keep_product_facts();
`;

const carts = /* sql */ `
create table carts (
  id bigint primary key generated always as identity,
  token_hash bytea,
  account_id uuid references accounts on delete cascade,
  status text not null default 'open' check (status in ('open', 'ordered', 'merged')),
  discount_id bigint references discounts on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (num_nonnulls(token_hash, account_id) = 1 or status <> 'open')
);
create unique index carts_open_of_account on carts (account_id) where status = 'open';
create unique index carts_open_of_token on carts (token_hash) where status = 'open';
create index carts_account_id on carts (account_id);
create index carts_token_hash on carts (token_hash);

create table cart_lines (
  cart_id bigint not null references carts on delete cascade,
  variant_id bigint not null references variants,
  quantity integer not null check (quantity between 1 and 999),
  seen_amount integer not null check (seen_amount > 0),
  added_at timestamptz not null default now(),
  primary key (cart_id, variant_id)
);
create index cart_lines_variant_id on cart_lines (variant_id);
`;

const orders = /* sql */ `
create table orders (
  id bigint primary key generated always as identity,
  number text not null unique generated always as ('S-' || (100000 + id)::text) stored,
  cart_id bigint not null unique references carts,
  request_id uuid not null,
  account_id uuid references accounts on delete set null,
  email text not null check (length(email) <= 320),
  access_token text not null check (length(access_token) >= 32),
  status text not null default 'awaiting_payment'
    check (status in ('awaiting_payment', 'paid', 'packed', 'shipped', 'cancelled', 'expired')),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  subtotal_amount integer not null check (subtotal_amount > 0),
  shipping_amount integer not null check (shipping_amount >= 0),
  discount_amount integer not null check (discount_amount between 0 and subtotal_amount),
  tax_amount integer not null check (tax_amount between 0 and total_amount),
  tax_basis_points integer not null check (tax_basis_points >= 0),
  total_amount integer not null,
  discount_id bigint references discounts on delete set null,
  discount_code text,
  shipping_method_id bigint not null,
  shipping_method_name text not null,
  address jsonb not null,
  reserved_until timestamptz,
  placed_at timestamptz not null default now(),
  paid_at timestamptz,
  constraint orders_total_adds_up
    check (total_amount = subtotal_amount + shipping_amount - discount_amount),
  constraint orders_stock_is_held_only_while_unpaid
    check ((reserved_until is not null) = (status = 'awaiting_payment')),
  constraint orders_paid_at_when_paid
    check (paid_at is not null or status not in ('paid', 'packed', 'shipped'))
);
create index orders_account_id on orders (account_id, id desc);
create index orders_email_of_guests on orders (email) where account_id is null;
create index orders_reserved_until on orders (reserved_until) where reserved_until is not null;
create index orders_status on orders (status, id desc);

create table order_lines (
  order_id bigint not null references orders,
  position integer not null,
  variant_id bigint not null references variants,
  product_slug text not null,
  product_name text not null,
  variant_name text not null,
  sku text not null,
  quantity integer not null check (quantity > 0),
  unit_amount integer not null check (unit_amount > 0),
  amount integer not null,
  primary key (order_id, position),
  constraint order_lines_amount_adds_up check (amount = unit_amount * quantity)
);
create index order_lines_variant_id on order_lines (variant_id);

-- A sum over another table's rows cannot be a CHECK. The order's own trigger waits for the commit,
-- when its lines are there; lines come in one statement and are checked as it ends.
create function check_order_has_its_lines() returns trigger language plpgsql as $$
begin
  if (select sum(amount) from order_lines where order_id = new.id)
     is distinct from new.subtotal_amount then
    raise exception 'order % does not add up to its lines', new.id
      using errcode = 'check_violation', constraint = 'orders_subtotal_is_sum_of_lines';
  end if;
  return null;
end $$;
create constraint trigger orders_subtotal_is_sum_of_lines after insert on orders
  deferrable initially deferred for each row execute function check_order_has_its_lines();

create function check_lines_of_orders() returns trigger language plpgsql as $$
begin
  if exists (
    select from orders o where o.id in (select order_id from added)
      and o.subtotal_amount <> (select sum(amount) from order_lines l where l.order_id = o.id)
  ) then
    raise exception 'lines do not add up to their order'
      using errcode = 'check_violation', constraint = 'orders_subtotal_is_sum_of_lines';
  end if;
  return null;
end $$;
create trigger order_lines_add_up after insert on order_lines
  referencing new table as added for each statement execute function check_lines_of_orders();

create function refuse_change_of_facts() returns trigger language plpgsql as $$
begin
  raise exception 'what an order was placed with does not change'
    using errcode = 'check_violation', constraint = 'totals_are_facts';
end $$;
create trigger order_lines_are_facts before update or delete on order_lines
  for each row execute function refuse_change_of_facts();
create trigger order_totals_are_facts before update on orders for each row when (
  (old.currency, old.subtotal_amount, old.shipping_amount, old.discount_amount, old.tax_amount,
   old.tax_basis_points, old.total_amount, old.cart_id, old.request_id)
  is distinct from
  (new.currency, new.subtotal_amount, new.shipping_amount, new.discount_amount, new.tax_amount,
   new.tax_basis_points, new.total_amount, new.cart_id, new.request_id)
) execute function refuse_change_of_facts();

create table order_events (
  id bigint primary key generated always as identity,
  order_id bigint not null references orders,
  at timestamptz not null default clock_timestamp(),
  actor text not null check (actor in ('customer', 'staff', 'job', 'provider')),
  actor_account_id uuid references accounts on delete set null,
  kind text not null check (kind in (
    'placed', 'payment_opened', 'payment_declined', 'paid', 'revived', 'expired', 'cancelled',
    'packed', 'shipped', 'refund_started', 'refunded', 'refund_failed')),
  from_status text,
  to_status text not null,
  detail jsonb not null default '{}'
);
create index order_events_order_id on order_events (order_id, id);

-- Delivered at commit to every server process that watches: '<order id>:<event id>'.
create function tell_watchers() returns trigger language plpgsql as $$
begin
  perform pg_notify('order_events', new.order_id || ':' || new.id);
  return null;
end $$;
create trigger order_events_told after insert on order_events
  for each row execute function tell_watchers();
`;

const payments = /* sql */ `
create table payments (
  id bigint primary key generated always as identity,
  key uuid not null unique default gen_random_uuid(),
  order_id bigint not null references orders,
  provider text not null,
  provider_ref text,
  url text,
  status text not null default 'opening'
    check (status in ('opening', 'open', 'paid', 'declined', 'closed')),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  amount integer not null check (amount > 0),
  paid_amount integer not null default 0 check (paid_amount >= 0),
  paid_currency text check (paid_currency ~ '^[A-Z]{3}$'),
  refunded_amount integer not null default 0 check (refunded_amount >= 0),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint payments_paid_has_currency check (paid_amount = 0 or paid_currency is not null),
  constraint payments_refunds_within_paid check (refunded_amount <= paid_amount),
  constraint payments_open_has_reference check (status = 'opening' or provider_ref is not null or status = 'closed')
);
create unique index payments_provider_ref on payments (provider, provider_ref);
create index payments_order_id on payments (order_id);
-- A customer is never asked for the same money by two open sessions.
create unique index payments_one_open on payments (order_id) where status in ('opening', 'open');

create table refunds (
  id bigint primary key generated always as identity,
  key uuid not null unique default gen_random_uuid(),
  payment_id bigint not null references payments,
  amount integer not null check (amount > 0),
  reason text not null
    check (reason in ('order_cancelled', 'order_expired', 'cannot_be_filled', 'paid_twice',
                      'wrong_amount', 'staff')),
  status text not null default 'pending' check (status in ('pending', 'done', 'failed')),
  provider_ref text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index refunds_payment_id on refunds (payment_id);
create unique index refunds_provider_ref on refunds (provider_ref);
create index refunds_pending on refunds (id) where status = 'pending';
create index payments_unended on payments (id) where status in ('opening', 'open');

-- The sum is kept beside what was paid, where a CHECK can hold one against the other.
create function count_refund() returns trigger language plpgsql as $$
begin
  update payments set refunded_amount = refunded_amount + new.amount, updated_at = now()
   where id = new.payment_id;
  return null;
end $$;
create trigger refunds_counted after insert on refunds
  for each row execute function count_refund();

create table provider_events (
  provider text not null,
  event_id text not null,
  kind text not null,
  received_at timestamptz not null default now(),
  primary key (provider, event_id)
);
`;

const mail = /* sql */ `
create table mails (
  id bigint primary key generated always as identity,
  message_id text not null unique,
  cause text not null unique,
  kind text not null check (kind in (
    'order_confirmed', 'payment_failed', 'order_cancelled', 'order_refunded', 'verify_email',
    'reset_password', 'account_exists', 'owner_new_order', 'owner_refund')),
  recipient text not null,
  data jsonb not null,
  subject text,
  html text,
  text text,
  order_id bigint references orders,
  account_id uuid references accounts on delete set null,
  status text not null default 'queued' check (status in ('queued', 'sent', 'kept', 'failed')),
  attempts integer not null default 0,
  sending_until timestamptz,
  last_error text,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  check ((sent_at is not null) = (status = 'sent')),
  check (sending_until is null or status = 'queued')
);
create index mails_status on mails (status, id desc);
create index mails_order_id on mails (order_id);
`;

const office = /* sql */ `
create table audit (
  id bigint primary key generated always as identity,
  at timestamptz not null default now(),
  account_id uuid references accounts on delete set null,
  action text not null,
  subject text not null,
  detail jsonb not null default '{}'
);
create index audit_subject on audit (subject, id desc);
`;

const testBank = /* sql */ `
create schema test_bank;

create table test_bank.sessions (
  id text primary key,
  idempotency_key text not null unique,
  amount integer not null check (amount > 0),
  currency text not null,
  reference text not null,
  description text not null,
  success_url text not null,
  cancel_url text not null,
  status text not null default 'open' check (status in ('open', 'paid', 'declined', 'closed')),
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sessions_open on test_bank.sessions (expires_at) where status = 'open';

create table test_bank.refunds (
  id text primary key,
  session_id text not null references test_bank.sessions,
  idempotency_key text not null unique,
  amount integer not null check (amount > 0),
  created_at timestamptz not null default now()
);

create table test_bank.events (
  id text primary key,
  session_id text not null references test_bank.sessions,
  kind text not null,
  payload jsonb not null,
  status text not null default 'waiting' check (status in ('waiting', 'delivered', 'given_up')),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default now(),
  last_error text,
  created_at timestamptz not null default now()
);
create index events_due on test_bank.events (next_attempt_at) where status = 'waiting';

create table test_bank.settings (
  id boolean primary key default true check (id),
  delay_ms integer not null default 0 check (delay_ms between 0 and 600000),
  duplicates integer not null default 0 check (duplicates between 0 and 10),
  reorder boolean not null default false
);
insert into test_bank.settings default values;
`;
