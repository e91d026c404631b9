import { type Kysely, sql } from 'kysely';

/** Orders are packed and sent: how each travels, and what the database says of it whatever the code does. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [shipments, shipped, events, mails]) await sql.raw(part).execute(db);
}

const shipments = /* sql */ `
-- One of each order. Several parcels would need a key of their own here, and nothing else.
create table shipments (
  order_id bigint primary key references orders,
  carrier text check (carrier in
    ('royal_mail', 'dpd', 'dhl', 'ups', 'fedex', 'evri', 'parcelforce', 'other')),
  tracking_number text check (tracking_number ~ '^[A-Za-z0-9-]{4,40}$'),
  tracking_url text check (tracking_url ~ '^https://[^[:space:]]+$' and length(tracking_url) <= 500),
  shipped_at timestamptz not null default now(),
  constraint shipments_tracking_has_its_carrier
    check (carrier is not null or (tracking_number is null and tracking_url is null)),
  constraint shipments_links_are_of_other_carriers check (tracking_url is null or carrier = 'other')
);
-- No rule has shipped one until now; somebody with psql may have.
insert into shipments (order_id, shipped_at)
  select id, coalesce((select max(at) from order_events e
    where e.order_id = o.id and e.to_status = 'shipped'), now())
  from orders o where status = 'shipped';
`;

const shipped = /* sql */ `
-- Both ways, and at the commit: the order and its shipment are written one after the other.
create function check_shipment_of_order() returns trigger language plpgsql as $$
begin
  if (select status from orders where id = new.id) = 'shipped'
     and not exists (select from shipments where order_id = new.id) then
    raise exception 'order % is shipped without a shipment', new.id
      using errcode = 'check_violation', constraint = 'orders_shipped_with_a_shipment';
  end if;
  return null;
end $$;
create constraint trigger orders_shipped_with_a_shipment after insert or update of status on orders
  deferrable initially deferred for each row when (new.status = 'shipped')
  execute function check_shipment_of_order();

create function check_order_of_shipment() returns trigger language plpgsql as $$
begin
  if (select status from orders where id = new.order_id) <> 'shipped' then
    raise exception 'order % has a shipment and is not shipped', new.order_id
      using errcode = 'check_violation', constraint = 'shipments_are_of_shipped_orders';
  end if;
  return null;
end $$;
create constraint trigger shipments_are_of_shipped_orders after insert or update of order_id on shipments
  deferrable initially deferred for each row execute function check_order_of_shipment();

create function refuse_to_come_back() returns trigger language plpgsql as $$
begin
  raise exception 'what has left the shop stays so'
    using errcode = 'check_violation', constraint = 'shipped_orders_stay_so';
end $$;
create trigger shipped_orders_stay_so before update of status on orders
  for each row when (old.status = 'shipped' and new.status <> 'shipped')
  execute function refuse_to_come_back();
create trigger shipments_stay before delete on shipments
  for each row execute function refuse_to_come_back();
`;

const events = /* sql */ `
alter table order_events drop constraint order_events_kind_check,
  add constraint order_events_kind_check check (kind in (
    'placed', 'payment_opened', 'payment_declined', 'paid', 'revived', 'expired', 'cancelled',
    'packed', 'unpacked', 'shipped', 'tracking_corrected', 'refund_started', 'refunded',
    'refund_failed'));
`;

const mails = /* sql */ `
alter table mails drop constraint mails_kind_check, add constraint mails_kind_check check (kind in (
  'order_confirmed', 'payment_failed', 'order_cancelled', 'order_refunded', 'order_shipped',
  'verify_email', 'reset_password', 'account_exists', 'owner_new_order', 'owner_refund',
  'new_sign_in', 'account_changed', 'change_email', 'confirm_new_email', 'email_taken',
  'account_erased', 'message_received', 'owner_new_message', 'message_answered'));
`;
