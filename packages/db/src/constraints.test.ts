import { testDatabase } from '@stockroom/testing/database';
import { beforeAll, describe, expect, test } from 'vitest';
import { jobsSchema } from './migrate.ts';

const { pool } = testDatabase();

/** One row in each table, all of them allowed. */
const allowed = /* sql */ `
  insert into accounts (id, name, email) values
    ('00000000-0000-4000-8000-000000000001', 'Ann', 'ann@shop.test');
  insert into sessions (account_id, token, expires_at)
    select id, 'token', now() from accounts;
  insert into credentials (account_id, provider, provider_account_id)
    select id, 'credential', 'ann' from accounts;
  insert into addresses (account_id, name, line1, city, postcode, country, is_default)
    select id, 'Ann', '1 Street', 'Leeds', 'LS1 1AA', 'GB', true from accounts;
  insert into passkeys (account_id, credential_id, public_key, counter, device_type, backed_up)
    select id, 'credential', 'key', 0, 'singleDevice', false from accounts;
  insert into two_factors (account_id, secret, backup_codes) select id, 'secret', 'codes' from accounts;
  insert into known_sign_ins (account_id, device, network)
    select id, 'Firefox on Windows', '203.0.113.0/24' from accounts;
  insert into email_changes (account_id, new_email, old_token_hash, new_token_hash, expires_at)
    select id, 'new@shop.test', 'old', 'new', now() from accounts;
  insert into done_requests (account_id, request_id, what)
    select id, gen_random_uuid(), 'account.changeEmail' from accounts;
  insert into rate_limits values ('key', now(), 1);
  insert into shop (name, currency, email, country) values ('Shop', 'GBP', 'o@shop.test', 'GB');
  insert into shipping_zones (name) values ('Home');
  insert into countries values ('GB', 'United Kingdom', 1, 2000);
  insert into shipping_methods (name) values ('Standard');
  insert into shipping_rates values (1, 1, 395, 5000, 1, 3);
  insert into discounts (code, kind, basis_points, use_limit, used) values ('TEN', 'percent', 1000, 5, 1);
  insert into categories (slug, name) values ('lights', 'Lights');
  insert into products (slug, name, description, category_id, drawing, currency)
    values ('lamp', 'Lamp', '', 1, '{}', 'GBP');
  insert into variants (product_id, sku, currency, price_amount, on_hand, reserved)
    values (1, 'LAMP', 'GBP', 250, 10, 2);
  insert into carts (account_id) select id from accounts;
  insert into cart_lines (cart_id, variant_id, quantity, seen_amount) values (1, 1, 2, 250);
  insert into orders (cart_id, request_id, email, access_token, currency, subtotal_amount,
      shipping_amount, discount_amount, tax_amount, tax_basis_points, total_amount,
      shipping_method_id, shipping_method_name, address, reserved_until)
    values (1, gen_random_uuid(), 'ann@shop.test', repeat('a', 32), 'GBP', 500, 395, 50, 140, 2000,
      845, 1, 'Standard', '{}', now());
  insert into order_lines (order_id, position, variant_id, product_slug, product_name, variant_name,
      sku, quantity, unit_amount, amount)
    values (1, 0, 1, 'lamp', 'Lamp', '', 'LAMP', 2, 250, 500);
  insert into order_events (order_id, actor, kind, to_status)
    values (1, 'customer', 'placed', 'awaiting_payment');
  insert into payments (order_id, provider, provider_ref, status, currency, amount, paid_amount, paid_currency)
    values (1, 'test', 'ref', 'open', 'GBP', 845, 845, 'GBP');
  insert into refunds (payment_id, amount, reason, provider_ref) values (1, 100, 'staff', 'refund');
  insert into provider_events (provider, event_id, kind) values ('test', 'event', 'paid');
  insert into pictures (key, width, height) values (repeat('a', 22), 1, 1);
  insert into picture_files values (1, 1, 1, '\\x01');
  insert into posts (slug, title, status, published_at, live_revision_id)
    values ('first', 'First', 'published', now(), 1);
  insert into post_slugs (slug, post_id) values ('first', 1), ('former', 1);
  insert into post_revisions (post_id, version, kind, title, summary, markdown, words, cover_alt)
    values (1, 1, 'published', 'First', '', '', 0, '');
  insert into tags (slug, name) values ('craft', 'Craft');
  insert into post_tags values (1, 1);
  insert into mails (message_id, cause, kind, recipient, data)
    values ('<1@shop.test>', 'order 1', 'order_confirmed', 'ann@shop.test', '{}');
  insert into messages (request_id, thread_id, name, email, body, confirmation_mail_id)
    values (gen_random_uuid(), '2@shop.test', 'Ann', 'ann@shop.test', 'Hello', 1);
  insert into answers (message_id, request_id, body, mail_id)
    values (1, gen_random_uuid(), 'Hello to you', 1);
  insert into used_challenges (id) values ('challenge');
  insert into test_bank.sessions (id, idempotency_key, amount, currency, reference, description,
      success_url, cancel_url, expires_at)
    values ('session', 'key', 845, 'GBP', 'S-1', '', '', '', now());
  insert into test_bank.refunds (id, session_id, idempotency_key, amount)
    values ('refund', 'session', 'key', 100);
  insert into test_bank.events (id, session_id, kind, payload) values ('event', 'session', 'paid', '{}');
`;

const otherUuid = '00000000-0000-4000-8000-000000000002';
const otherKey = 'b'.repeat(22);
const tooLong = (length: number) => 'a'.repeat(length + 1);
const now = new Date().toISOString();
const later = new Date(Date.now() + 60_000).toISOString();

/**
 * For each constraint a copy of its table's row that differs only in what is refused. Whoever adds a
 * constraint adds its attempt: the last test compares this list with the database.
 */
const attempts: Record<string, Record<string, object>> = {
  accounts: {
    accounts_email_check: { email: 'Ann@shop.test' },
    accounts_email_key: { id: otherUuid },
    accounts_name_check: { name: tooLong(200) },
    accounts_role_check: { role: 'admin' },
  },
  addresses: {
    addresses_city_check: { city: tooLong(200), is_default: false },
    addresses_country_check: { country: 'gb', is_default: false },
    addresses_line1_check: { line1: '', is_default: false },
    addresses_line2_check: { line2: tooLong(200), is_default: false },
    addresses_name_check: { name: '', is_default: false },
    addresses_one_default: {},
    addresses_phone_check: { phone: tooLong(30), is_default: false },
    addresses_postcode_check: { postcode: tooLong(20), is_default: false },
    addresses_region_check: { region: tooLong(200), is_default: false },
  },
  answers: {
    answers_body_check: { body: tooLong(10_000) },
    answers_mail_id_key: { request_id: otherUuid },
    answers_request_id_key: {},
  },
  cart_lines: {
    cart_lines_quantity_check: { quantity: 0 },
    cart_lines_seen_amount_check: { seen_amount: 0 },
    cart_lines_pkey: {},
  },
  carts: {
    carts_check: { account_id: null },
    carts_open_of_account: {},
    carts_status_check: { status: 'lost' },
  },
  categories: {
    categories_slug_check: { slug: 'Not a slug' },
    categories_slug_key: {},
  },
  countries: {
    countries_code_check: { code: 'gb' },
    countries_pkey: {},
    countries_tax_basis_points_check: { tax_basis_points: -1 },
  },
  credentials: { credentials_provider_provider_account_id_key: { id: otherUuid } },
  discounts: {
    discounts_amount_check: { kind: 'amount', basis_points: null, amount: 0 },
    discounts_basis_points_check: { basis_points: 10_001 },
    discounts_check: { amount: 100 },
    discounts_check1: { starts_at: later, ends_at: now },
    discounts_code_check: { code: 'ten' },
    discounts_code_key: {},
    discounts_kind_check: { kind: 'gift', basis_points: null, amount: 1 },
    discounts_minimum_amount_check: { minimum_amount: -1 },
    discounts_use_limit_check: { use_limit: 0, used: 0 },
    discounts_used_check: { used: -1 },
    discounts_used_within_limit: { used: 6 },
  },
  email_changes: {
    email_changes_new_email_check: { new_email: 'New@shop.test' },
    email_changes_new_token_hash_key: { account_id: otherUuid, old_token_hash: '\\x01' },
    email_changes_old_token_hash_key: { account_id: otherUuid, new_token_hash: '\\x01' },
    email_changes_pkey: { old_token_hash: '\\x01', new_token_hash: '\\x02' },
  },
  done_requests: {
    done_requests_pkey: {},
    done_requests_what_check: { request_id: otherUuid, what: '' },
  },
  known_sign_ins: {
    known_sign_ins_device_check: { device: tooLong(100) },
    known_sign_ins_network_check: { network: tooLong(64) },
    known_sign_ins_pkey: {},
  },
  mails: {
    mails_cause_key: { message_id: '<2@shop.test>' },
    mails_check: { status: 'sent' },
    mails_check1: { status: 'kept', sending_until: now },
    mails_kind_check: { kind: 'advertisement' },
    mails_message_id_key: { cause: 'order 2' },
    mails_status_check: { status: 'lost' },
    mails_thread_check: { thread: {} },
  },
  messages: {
    messages_body_check: { body: '' },
    messages_confirmation_mail_id_key: { request_id: otherUuid, thread_id: '3@shop.test' },
    messages_doubt_check: { doubt: 'a feeling' },
    messages_email_check: { email: 'Ann@shop.test' },
    messages_name_check: { name: tooLong(200) },
    messages_order_number_check: { order_number: '100042' },
    messages_request_id_key: { thread_id: '3@shop.test', confirmation_mail_id: null },
    messages_status_check: { status: 'lost' },
    messages_thread_id_key: { request_id: otherUuid, confirmation_mail_id: null },
  },
  picture_files: {
    picture_files_bytes_check: { width: 2, bytes: '' },
    picture_files_height_check: { width: 2, height: 0 },
    picture_files_pkey: {},
    picture_files_width_check: { width: 0 },
  },
  pictures: {
    pictures_height_check: { key: otherKey, height: 0 },
    pictures_key_check: { key: 'short' },
    pictures_key_key: {},
    pictures_width_check: { key: otherKey, width: 20_001 },
  },
  post_revisions: {
    post_revisions_kind_check: { kind: 'lost', version: 2 },
    post_revisions_post_id_version_key: {},
    post_revisions_version_check: { version: 0 },
    post_revisions_words_check: { version: 2, words: -1 },
  },
  post_slugs: {
    post_slugs_pkey: {},
    post_slugs_slug_check: { slug: 'Not a slug' },
  },
  post_tags: { post_tags_pkey: {} },
  posts: {
    posts_cover_alt_check: { cover_alt: tooLong(300) },
    posts_live_unless_draft: { live_revision_id: null },
    posts_markdown_check: { markdown: tooLong(30_000) },
    posts_publish_at_while_scheduled: { publish_at: now },
    posts_published_at_once_published: { published_at: null },
    posts_status_check: { status: 'lost' },
    posts_summary_check: { summary: tooLong(500) },
    posts_title_check: { title: '' },
    posts_version_check: { version: 0 },
  },
  tags: {
    tags_name_check: { slug: 'other', name: tooLong(40) },
    tags_slug_check: { slug: 'Not a slug' },
    tags_slug_key: {},
  },
  order_events: {
    order_events_actor_check: { actor: 'nobody' },
    order_events_kind_check: { kind: 'wished' },
  },
  order_lines: {
    order_lines_amount_adds_up: { amount: 499 },
    order_lines_pkey: {},
    order_lines_quantity_check: { quantity: 0, amount: 0 },
    order_lines_unit_amount_check: { unit_amount: 0, amount: 0 },
  },
  orders: {
    orders_access_token_check: { access_token: 'guess' },
    orders_cart_id_key: {},
    orders_check: { discount_amount: 501, total_amount: 394 },
    orders_check1: { tax_amount: 846 },
    orders_currency_check: { currency: 'pounds' },
    orders_erased_when_asked: { erased_at: now },
    orders_email_check: { email: tooLong(320) },
    orders_paid_at_when_paid: { status: 'paid', reserved_until: null },
    orders_shipping_amount_check: { shipping_amount: -1, total_amount: 449 },
    orders_status_check: { status: 'lost', reserved_until: null },
    orders_stock_is_held_only_while_unpaid: { reserved_until: null },
    orders_subtotal_amount_check: { subtotal_amount: 0, discount_amount: 0, total_amount: 395 },
    orders_tax_basis_points_check: { tax_basis_points: -1 },
    orders_total_adds_up: { total_amount: 844 },
  },
  passkeys: {
    passkeys_credential_id: { id: otherUuid },
    passkeys_name_check: { name: tooLong(100) },
  },
  payments: {
    payments_amount_check: { amount: 0 },
    payments_currency_check: { currency: 'pounds' },
    payments_key_key: { status: 'closed', provider_ref: null },
    payments_one_open: { key: otherUuid, provider_ref: 'other' },
    payments_open_has_reference: { provider_ref: null },
    payments_paid_amount_check: { paid_amount: -1, refunded_amount: -2 },
    payments_paid_currency_check: { paid_currency: 'pounds' },
    payments_paid_has_currency: { paid_currency: null },
    payments_provider_ref: { key: otherUuid, status: 'paid' },
    payments_refunded_amount_check: { refunded_amount: -1 },
    payments_refunds_within_paid: { refunded_amount: 846 },
    payments_status_check: { status: 'lost' },
  },
  products: {
    products_currency_check: { currency: 'pounds' },
    products_description_check: { description: tooLong(20_000) },
    products_name_check: { name: '' },
    products_price_amount_check: { price_amount: -1 },
    products_slug_check: { slug: 'Not a slug' },
    products_slug_key: {},
  },
  provider_events: { provider_events_pkey: {} },
  rate_limits: { rate_limits_hits_check: { hits: 0 }, rate_limits_pkey: {} },
  refunds: {
    refunds_amount_check: { amount: 0 },
    refunds_key_key: { provider_ref: null },
    refunds_provider_ref: { key: otherUuid },
    refunds_reason_check: { reason: 'whim' },
    refunds_status_check: { status: 'lost' },
  },
  sessions: { sessions_token_key: { id: otherUuid } },
  shipping_rates: {
    shipping_rates_amount_check: { amount: -1 },
    shipping_rates_check: { max_days: 0 },
    shipping_rates_free_from_amount_check: { free_from_amount: -1 },
    shipping_rates_min_days_check: { min_days: -1 },
    shipping_rates_pkey: {},
  },
  shipping_zones: { shipping_zones_name_key: {} },
  shop: {
    shop_address_check: { address: 'x'.repeat(501) },
    shop_country_check: { country: 'gb' },
    shop_currency_check: { currency: 'pounds' },
    shop_id_check: { id: false },
    shop_pkey: {},
    shop_reservation_minutes_check: { reservation_minutes: 4 },
    shop_tax_number_check: { tax_number: 'x'.repeat(41) },
  },
  two_factors: { two_factors_account_id: { id: otherUuid } },
  used_challenges: { used_challenges_id_check: { id: tooLong(64) } },
  variants: {
    variants_currency_check: { currency: 'pounds' },
    variants_name_check: { name: tooLong(100) },
    variants_on_hand_not_negative: { on_hand: -1, reserved: -1 },
    variants_price_amount_check: { price_amount: 0 },
    variants_reserved_not_negative: { reserved: -1 },
    variants_reserved_within_on_hand: { reserved: 11 },
    variants_sku_check: { sku: '' },
    variants_sku_key: {},
  },
  'test_bank.events': { events_status_check: { status: 'lost' } },
  'test_bank.refunds': {
    refunds_amount_check: { amount: 0 },
    refunds_idempotency_key_key: { id: 'other' },
  },
  'test_bank.sessions': {
    sessions_amount_check: { amount: 0 },
    sessions_idempotency_key_key: { id: 'other' },
    sessions_status_check: { status: 'lost' },
  },
  'test_bank.settings': {
    settings_delay_ms_check: { delay_ms: -1 },
    settings_duplicates_check: { duplicates: 11 },
    settings_id_check: { id: false },
    settings_pkey: {},
  },
};

/** Not about one row that is inserted, or of a number that only the database gives. */
const triedOtherwise = [
  'carts carts_open_of_token',
  'orders orders_subtotal_is_sum_of_lines',
  'orders orders_number_key',
  'post_revisions post_revisions_post_id_id_key',
  'post_slugs post_slugs_post_id_slug_key',
  'orders orders_shipped_with_a_shipment',
  'shipments shipments_are_of_shipped_orders',
  'shipments shipments_carrier_check',
  'shipments shipments_links_are_of_other_carriers',
  'shipments shipments_pkey',
  'shipments shipments_tracking_has_its_carrier',
  'shipments shipments_tracking_number_check',
  'shipments shipments_tracking_url_check',
];

beforeAll(() => pool.query(`begin; ${allowed} commit`));

describe.each(Object.entries(attempts))('%s', (table, refused) => {
  test.each(Object.entries(refused))('refuses what breaks %s', async (constraint, differences) => {
    await expect(insertCopy(table, differences)).rejects.toMatchObject({ constraint });
  });
});

test('a guest has one open cart, as an account has', async () => {
  const open = `insert into carts (token_hash) values ('\\x01')`;
  await expect(undo(`${open}; ${open}`)).rejects.toMatchObject({
    constraint: 'carts_open_of_token',
  });
});

describe('totals are facts', () => {
  test('an order without its lines does not commit', async () => {
    await expect(
      undo(`${order('00000000-0000-4000-8000-00000000000a')}; set constraints all immediate`),
    ).rejects.toMatchObject({ constraint: 'orders_subtotal_is_sum_of_lines' });
  });

  test('lines that are not the sum are refused as they come', async () => {
    const more = `insert into order_lines select order_id, 1, variant_id, product_slug, product_name,
      variant_name, sku, 1, 1, 1 from order_lines`;
    await expect(undo(more)).rejects.toMatchObject({
      constraint: 'orders_subtotal_is_sum_of_lines',
    });
  });

  test.each([
    'update orders set total_amount = total_amount + 1, shipping_amount = shipping_amount + 1',
    `update orders set currency = 'EUR'`,
    'update orders set request_id = gen_random_uuid()',
    'update order_lines set quantity = 1, amount = 250',
    `update order_lines set product_name = 'Lantern'`,
    'delete from order_lines',
  ])('%s', async (change) => {
    await expect(undo(change)).rejects.toMatchObject({ constraint: 'totals_are_facts' });
  });

  test('a later price changes no order', async () => {
    await undo('update variants set price_amount = 999', async (rows) => {
      expect(await rows('select unit_amount from order_lines')).toEqual([{ unit_amount: 250 }]);
    });
  });
});

describe('the journal', () => {
  const draft = `
    insert into posts (slug, title) values ('second', 'Second');
    insert into post_slugs (slug, post_id) select 'second', id from posts where slug = 'second';`;

  test.each([
    ['delete from posts', 'published_posts_stay'],
    [`delete from post_slugs where slug = 'former'`, 'slugs_stay_with_their_post'],
    [`${draft} update post_slugs set post_id = 2`, 'slugs_stay_with_their_post'],
    [`update post_revisions set markdown = 'else'`, 'published_text_is_a_fact'],
    [`update post_revisions set kind = 'autosaved'`, 'published_text_is_a_fact'],
    [
      `${draft} update posts set slug = 'former' where slug = 'second'; set constraints all immediate`,
      'posts_slug_is_its_own',
    ],
    [
      `${draft} update posts set status = 'scheduled', publish_at = now(), live_revision_id = 1
        where slug = 'second'; set constraints all immediate`,
      'posts_live_revision_is_its_own',
    ],
  ])('%s breaks %s', async (change, constraint) => {
    await expect(undo(change)).rejects.toMatchObject({ constraint });
  });

  test('a draft that nobody has read may go, with its address', async () => {
    await undo(`${draft} delete from posts where slug = 'second'`, async (rows) => {
      expect(await rows(`select from post_slugs where slug = 'second'`)).toEqual([]);
    });
  });
});

describe('shipping', () => {
  const ship = `update orders set status = 'shipped', reserved_until = null, paid_at = now();`;
  const send = 'insert into shipments (order_id, carrier, tracking_number, tracking_url) values';
  const checked = '; set constraints all immediate';

  test.each([
    [`${ship} ${checked}`, 'orders_shipped_with_a_shipment'],
    [`${send} (1, null, null, null) ${checked}`, 'shipments_are_of_shipped_orders'],
    [`${send} (1, 'pigeon', null, null)`, 'shipments_carrier_check'],
    [`${send} (1, 'dpd', null, 'https://dpd.test')`, 'shipments_links_are_of_other_carriers'],
    [`${send} (1, null, null, null), (1, null, null, null)`, 'shipments_pkey'],
    [`${send} (1, null, 'AB123456', null)`, 'shipments_tracking_has_its_carrier'],
    [`${send} (1, 'dpd', 'a b c d', null)`, 'shipments_tracking_number_check'],
    [`${send} (1, 'other', null, 'http://van.test')`, 'shipments_tracking_url_check'],
    [
      `${ship} ${send} (1, null, null, null); update orders set status = 'packed'`,
      'shipped_orders_stay_so',
    ],
    [`${ship} ${send} (1, null, null, null); delete from shipments`, 'shipped_orders_stay_so'],
  ])('%s breaks %s', async (change, constraint) => {
    await expect(undo(change)).rejects.toMatchObject({ constraint });
  });

  test('an order and its shipment commit together', async () => {
    await undo(`${ship} ${send} (1, 'dpd', 'AB123456', null) ${checked}`, async (rows) => {
      expect(await rows('select carrier from shipments')).toEqual([{ carrier: 'dpd' }]);
    });
  });
});

test('refunds together never exceed what was paid', async () => {
  const refund = (amount: number) =>
    `insert into refunds (payment_id, amount, reason) values (1, ${amount}, 'staff')`;
  await expect(undo(`${refund(700)}; ${refund(46)}`)).rejects.toMatchObject({
    constraint: 'payments_refunds_within_paid',
  });
  await expect(undo(`${refund(700)}; ${refund(45)}`)).resolves.toBeUndefined();
});

test('every constraint of the database is tried here', async () => {
  const { rows } = await pool.query<{ name: string }>(`
    with tables as (
      select t.oid, case n.nspname when 'public' then '' else n.nspname || '.' end || relname as name
        from pg_class t join pg_namespace n on n.oid = relnamespace
       where relkind = 'r' and relname not like 'kysely_migration%'
         and nspname not in ('pg_catalog', 'information_schema', '${jobsSchema}'))
    select t.name || ' ' || conname as name
      from tables t join pg_constraint on conrelid = t.oid and contype in ('c', 't')
    union
    select t.name || ' ' || relname
      from tables t
      join pg_index x on indrelid = t.oid and indisunique
      join pg_class i on i.oid = indexrelid
     where not (indisprimary and indnatts = 1 and exists (
             -- An id is a number that the database gives, or random.
             select from pg_attribute where attrelid = t.oid and attnum = indkey[0]
                and attname = 'id' and atttypid <> 'bool'::regtype))`);
  const tried = Object.entries(attempts).flatMap(([table, refused]) =>
    Object.keys(refused).map((constraint) => `${table} ${constraint}`),
  );
  const here = rows.map(({ name }) => name);
  expect([...tried, ...triedOtherwise].toSorted()).toEqual(here.toSorted());
});

/** Inserts the table's row once more, with these differences; undone in any case. */
async function insertCopy(table: string, differences: object): Promise<void> {
  const { rows } = await pool.query<{ columns: string }>(
    `select string_agg(quote_ident(attname), ', ') as columns from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped
        and attidentity = '' and attgenerated = ''`,
    [table],
  );
  const columns = rows[0]?.columns ?? '';
  const json = JSON.stringify(differences).replaceAll(`'`, `''`);
  await undo(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table},
       (select to_jsonb(t) from ${table} t limit 1) || '${json}')`,
  );
}

/** Another order, of a cart of its own. */
function order(requestId: string): string {
  return `
    insert into carts (token_hash, status) values (null, 'ordered');
    insert into orders (cart_id, request_id, email, access_token, currency, subtotal_amount,
        shipping_amount, discount_amount, tax_amount, tax_basis_points, total_amount,
        shipping_method_id, shipping_method_name, address, reserved_until)
      select (select max(id) from carts), '${requestId}', email, access_token, currency,
        subtotal_amount, shipping_amount, discount_amount, tax_amount, tax_basis_points, total_amount,
        shipping_method_id, shipping_method_name, address, reserved_until
        from orders limit 1`;
}

type Rows = (text: string) => Promise<object[]>;

/** Runs statements, looks at what they have made, and rolls them back. */
async function undo(statements: string, look?: (rows: Rows) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(statements);
    await look?.(async (text) => (await client.query<Record<string, unknown>>(text)).rows);
  } finally {
    await client.query('rollback');
    client.release();
  }
}
