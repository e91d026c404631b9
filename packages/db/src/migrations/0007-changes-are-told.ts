import { type Kysely, sql } from 'kysely';

/**
 * Whatever changes what anybody may read says so as it commits, whoever changes it: a rule, an import, or
 * somebody with psql. Server processes keep ready answers (docs/decisions/caching.md) and forget by this.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [telling, catalog, shop, journal]) await sql.raw(part).execute(db);
}

const telling = /* sql */ `
-- PostgreSQL delivers it at the commit, once for each subject of a transaction, and to all in one order.
create function tell_change(subject text) returns void language plpgsql as $$
begin
  perform pg_notify('changes', subject);
  -- Back along the same connection, before the commit: so its own process knows that others must be
  -- waited for. INFO comes whatever client_min_messages says; only to those who asked, so not to psql.
  if current_setting('stockroom.hears_changes', true) = 'on' then
    raise info using message = subject, errcode = 'SR001';
  end if;
end $$;

-- For tables where any change concerns whatever was made of them: their subjects are the arguments.
create function tell_table_change() returns trigger language plpgsql as $$
declare
  subject text;
begin
  foreach subject in array tg_argv loop
    perform tell_change(subject);
  end loop;
  return null;
end $$;

`;

const catalog = /* sql */ `
create function tell_product_change() returns trigger language plpgsql as $$
begin
  perform tell_change('goods');
  if tg_op <> 'INSERT' then
    perform tell_change('product:' || old.slug);
  end if;
  if tg_op <> 'DELETE' and (tg_op = 'INSERT' or new.slug <> old.slug) then
    perform tell_change('product:' || new.slug);
  end if;
  return null;
end $$;
create trigger products_told after insert or delete on products
  for each row execute function tell_product_change();
create trigger product_changes_told after update on products
  for each row when (old.* is distinct from new.*) execute function tell_product_change();
create trigger products_emptied after truncate on products
  for each statement execute function tell_table_change('everything');

create function tell_variant_change() returns trigger language plpgsql as $$
begin
  perform tell_change('product:' || slug) from products
    where id in (old.product_id, new.product_id);
  -- The search knows SKUs.
  if tg_op <> 'UPDATE' or new.sku <> old.sku then
    perform tell_change('goods');
  end if;
  return null;
end $$;
create trigger variants_told after insert or delete on variants
  for each row execute function tell_variant_change();
-- An order touches reserved, and the page of a product says how many are left.
create trigger variant_changes_told after update on variants
  for each row when (old.* is distinct from new.*) execute function tell_variant_change();
create trigger variants_emptied after truncate on variants
  for each statement execute function tell_table_change('everything');

create trigger categories_told after insert or update or delete or truncate on categories
  for each statement execute function tell_table_change('categories');
`;

const shop = /* sql */ `
create trigger shop_told after insert or update or delete or truncate on shop
  for each statement execute function tell_table_change('shop');
create trigger countries_told after insert or update or delete or truncate on countries
  for each statement execute function tell_table_change('shipping');
create trigger shipping_zones_told after insert or update or delete or truncate on shipping_zones
  for each statement execute function tell_table_change('shipping');
create trigger shipping_methods_told after insert or update or delete or truncate on shipping_methods
  for each statement execute function tell_table_change('shipping');
create trigger shipping_rates_told after insert or update or delete or truncate on shipping_rates
  for each statement execute function tell_table_change('shipping');
`;

const journal = /* sql */ `
-- What is still a draft concerns nobody; it may be saved many times a minute.
create trigger posts_told after insert on posts for each row
  when (new.status = 'published') execute function tell_table_change('journal');
create trigger post_changes_told after update on posts for each row
  when ('published' in (old.status, new.status) and old.* is distinct from new.*)
  execute function tell_table_change('journal');
create trigger posts_emptied after truncate on posts
  for each statement execute function tell_table_change('journal');
create trigger tags_told after insert or update or delete or truncate on tags
  for each statement execute function tell_table_change('journal');
create trigger post_tags_told after insert or update or delete or truncate on post_tags
  for each statement execute function tell_table_change('journal');
create trigger post_slugs_told after insert or delete or truncate on post_slugs
  for each statement execute function tell_table_change('journal');
create trigger pictures_told after insert or update or delete or truncate on pictures
  for each statement execute function tell_table_change('journal');
create trigger picture_files_told after insert or update or delete or truncate on picture_files
  for each statement execute function tell_table_change('journal');

create function tell_author_change() returns trigger language plpgsql as $$
begin
  if exists (select from posts where author_id = new.id) then
    perform tell_change('journal');
  end if;
  return null;
end $$;
create trigger authors_told after update on accounts for each row
  when (old.name is distinct from new.name) execute function tell_author_change();
`;
