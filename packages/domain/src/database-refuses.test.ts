import { randomUUID } from 'node:crypto';
import { testDatabase } from '@stockroom/testing/database';
import { addGuestCart, addShop, addVariant, placeInput } from '@stockroom/testing/rows';
import { placeOrder } from './orders/place-order.ts';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';

const { db, transact } = testDatabase();
let variantId: string;
let orderId: string;
let paymentId: string;

beforeAll(async () => {
  await addShop(transact);
  ({ id: variantId } = await addVariant(db, { price: 500, onHand: 10 }));
  const { key } = await addGuestCart(transact, [{ variantId, quantity: 2 }]);
  const input = await placeInput(db);
  ({ id: orderId } = await transact((tx) => placeOrder(tx, { cart: key, accountId: null }, input)));
  await sql`insert into payments (order_id, key, provider, provider_ref, status, currency, amount, paid_amount, paid_currency)
    values (${orderId}, ${randomUUID()}, 'test-bank', 'session', 'paid', 'GBP', 1000, 1000, 'GBP')`.execute(
    db,
  );
  const payment = await db.selectFrom('payments').select('id').executeTakeFirstOrThrow();
  paymentId = payment.id;
});

/** What the database says to a statement that breaks a rule. */
async function refused(statement: string): Promise<string> {
  const failed: unknown = await sql
    .raw(statement)
    .execute(db)
    .then(
      () => null,
      (error: unknown) => error,
    );
  expect(failed, 'the database took it').not.toBeNull();
  return (failed as { constraint?: string }).constraint ?? String(failed);
}

describe('the database itself refuses', () => {
  it('stock below nothing, and promises beyond the stock', async () => {
    const set = (what: string) => refused(`update variants set ${what} where id = ${variantId}`);
    expect(await set('on_hand = -1, reserved = -1')).toMatch(/variants_(on_hand|reserved)_not_neg/);
    expect(await set('reserved = -1')).toBe('variants_reserved_not_negative');
    expect(await set('reserved = on_hand + 1')).toBe('variants_reserved_within_on_hand');
    expect(await set('on_hand = reserved - 1')).toBe('variants_reserved_within_on_hand');
    expect(await set('price_amount = 0')).toBe('variants_price_amount_check');
  });

  it('a second order of one cart', async () => {
    expect(
      await refused(`insert into orders (cart_id, request_id, email, access_token, currency,
        subtotal_amount, shipping_amount, discount_amount, tax_amount, tax_basis_points, total_amount,
        shipping_method_id, shipping_method_name, address, reserved_until)
        select cart_id, gen_random_uuid(), email, access_token, currency, subtotal_amount,
        shipping_amount, discount_amount, tax_amount, tax_basis_points, total_amount,
        shipping_method_id, shipping_method_name, address, reserved_until from orders`),
    ).toBe('orders_cart_id_key');
  });

  it('totals that do not add up', async () => {
    const open = `insert into carts (token_hash, status) values ('\\x00', 'ordered') returning id`;
    const order = (total: number, lines: number) => `
      with cart as (${open}), o as (
        insert into orders (cart_id, request_id, email, access_token, currency, subtotal_amount,
          shipping_amount, discount_amount, tax_amount, tax_basis_points, total_amount,
          shipping_method_id, shipping_method_name, address, reserved_until)
        select id, gen_random_uuid(), 'a@b.test', repeat('x', 32), 'GBP', 1000, 200, 100, 0, 0, ${total},
          1, 'Standard', '{}', now() from cart returning id)
      insert into order_lines (order_id, position, variant_id, product_slug, product_name, variant_name,
        sku, quantity, unit_amount, amount)
      select id, 1, ${variantId}, 'a', 'A', '', 'A', 1, ${lines}, ${lines} from o`;
    expect(await refused(order(1101, 1000))).toBe('orders_total_adds_up');
    expect(await refused(order(1100, 999))).toBe('orders_subtotal_is_sum_of_lines');
    await sql.raw(order(1100, 1000)).execute(db);
  });

  it('an order without its lines', async () => {
    const { id } = await db
      .insertInto('carts')
      .values({ token_hash: Buffer.from('lineless'), status: 'ordered' })
      .returning('id')
      .executeTakeFirstOrThrow();
    expect(
      await refused(`insert into orders (cart_id, request_id, email, access_token, currency,
        subtotal_amount, shipping_amount, discount_amount, tax_amount, tax_basis_points, total_amount,
        shipping_method_id, shipping_method_name, address, reserved_until)
        values (${id}, gen_random_uuid(), 'a@b.test', repeat('x', 32), 'GBP', 1000, 0, 0, 0, 0, 1000,
          1, 'Standard', '{}', now())`),
    ).toBe('orders_subtotal_is_sum_of_lines');
  });

  it('a change of what an order was placed with', async () => {
    for (const change of [
      `update orders set total_amount = total_amount + 1, shipping_amount = shipping_amount + 1`,
      `update orders set currency = 'EUR'`,
      `update order_lines set unit_amount = 1, amount = 1 * quantity`,
      `delete from order_lines`,
    ]) {
      expect(await refused(change)).toBe('totals_are_facts');
    }
    expect(
      await refused(`insert into order_lines select order_id, 9, variant_id, product_slug, product_name,
        variant_name, sku, quantity, unit_amount, amount from order_lines where order_id = ${orderId}`),
    ).toBe('orders_subtotal_is_sum_of_lines');
  });

  it('a reservation without an end, and a paid order without its time', async () => {
    const set = (what: string) => refused(`update orders set ${what} where id = ${orderId}`);
    expect(await set('reserved_until = null')).toBe('orders_stock_is_held_only_while_unpaid');
    expect(await set(`status = 'expired'`)).toBe('orders_stock_is_held_only_while_unpaid');
    expect(await set(`status = 'paid', reserved_until = null`)).toBe('orders_paid_at_when_paid');
    expect(await set(`status = 'lost'`)).toBe('orders_status_check');
  });

  it('refunds beyond what was paid, together or alone', async () => {
    const refund = (amount: number) =>
      `insert into refunds (payment_id, key, amount, reason) values (${paymentId}, gen_random_uuid(), ${amount}, 'staff')`;
    expect(await refused(refund(1001))).toBe('payments_refunds_within_paid');
    await sql.raw(refund(600)).execute(db);
    expect(await refused(refund(401))).toBe('payments_refunds_within_paid');
    await sql.raw(refund(400)).execute(db);
    expect(await refused(refund(1))).toBe('payments_refunds_within_paid');
  });

  it('two open sessions for one order, and one session for two payments', async () => {
    const pay = (ref: string, status: string) =>
      `insert into payments (order_id, key, provider, provider_ref, status, currency, amount)
       values (${orderId}, gen_random_uuid(), 'test-bank', '${ref}', '${status}', 'GBP', 1000)`;
    await sql.raw(pay('second', 'open')).execute(db);
    expect(await refused(pay('third', 'open'))).toBe('payments_one_open');
    expect(await refused(pay('second', 'closed'))).toBe('payments_provider_ref');
  });

  it('one event of a provider twice', async () => {
    const event = `insert into provider_events (provider, event_id, kind) values ('test-bank', 'e1', 'paid')`;
    await sql.raw(event).execute(db);
    expect(await refused(event)).toBe('provider_events_pkey');
  });

  it('more uses of a code than its limit', async () => {
    expect(
      await refused(
        `insert into discounts (code, kind, basis_points, use_limit, used) values ('X1', 'percent', 100, 5, 6)`,
      ),
    ).toBe('discounts_used_within_limit');
  });

  it('two accounts with one address in other capitals', async () => {
    await sql`insert into accounts (name, email) values ('A', 'a@b.test')`.execute(db);
    expect(await refused(`insert into accounts (name, email) values ('A', 'A@b.test')`)).toBe(
      'accounts_email_check',
    );
    expect(await refused(`insert into accounts (name, email) values ('A', 'a@b.test')`)).toBe(
      'accounts_email_key',
    );
  });

  it('two open carts of one guest', async () => {
    const cart = `insert into carts (token_hash) values ('\\xabcd')`;
    await sql.raw(cart).execute(db);
    expect(await refused(cart)).toBe('carts_open_of_token');
  });

  it('a mail that is sent without a time, and a second mail of one cause', async () => {
    const mail = (cause: string, status: string) =>
      `insert into mails (message_id, cause, kind, recipient, data, status)
       values (gen_random_uuid()::text, '${cause}', 'verify_email', 'a@b.test', '{}', '${status}')`;
    expect(await refused(mail('c1', 'sent'))).toMatch(/mails_(check|status_check)/);
    await sql.raw(mail('c2', 'queued')).execute(db);
    expect(await refused(mail('c2', 'queued'))).toBe('mails_cause_key');
  });
});

describe('the facts that a product is listed by', () => {
  it('follow its variants', async () => {
    const facts = async () =>
      await db
        .selectFrom('products as p')
        .innerJoin('variants as v', 'v.product_id', 'p.id')
        .where('v.id', '=', variantId)
        .select(['p.price_amount', 'p.available'])
        .executeTakeFirstOrThrow();
    expect(await facts()).toEqual({ price_amount: 500, available: true });
    await sql`update variants set on_hand = reserved, price_amount = 450 where id = ${variantId}`.execute(
      db,
    );
    expect(await facts()).toEqual({ price_amount: 450, available: false });
  });
});
