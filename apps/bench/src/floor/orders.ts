import { createHash, randomBytes } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';

const hash = (token: string) => createHash('sha256').update(token).digest();

interface Line {
  variant_id: string;
  quantity: number;
  sku: string;
  variant_name: string;
  unit_amount: number;
  slug: string;
  name: string;
  image: string | null;
  available: number;
}

const linesText = `
  select l.variant_id, l.quantity, v.sku, v.name as variant_name, v.price_amount as unit_amount,
         p.slug, p.name, p.image, v.on_hand - v.reserved as available
    from cart_lines l join variants v on v.id = l.variant_id join products p on p.id = v.product_id
   where l.cart_id = $1 order by v.product_id, v.id`;
const ratesText = `
  select m.id, m.name, r.amount, r.free_from_amount, r.min_days, r.max_days, c.tax_basis_points
    from countries c join shipping_rates r on r.zone_id = c.zone_id
    join shipping_methods m on m.id = r.method_id
   where c.code = $1 and m.active order by m.position`;

interface Rate {
  id: string;
  name: string;
  amount: number;
  free_from_amount: number | null;
  min_days: number;
  max_days: number;
  tax_basis_points: number;
}

export async function setLine(
  pool: Pool,
  token: string,
  input: { variantId: string; quantity: number },
) {
  return await inTransaction(pool, async (client) => {
    const cart = await client.query<{ id: string }>(
      `insert into carts (token_hash) values ($1)
       on conflict (token_hash) where status = 'open' do update set updated_at = now() returning id`,
      [hash(token)],
    );
    const cartId = cart.rows[0]?.id;
    await client.query(
      `insert into cart_lines (cart_id, variant_id, quantity, seen_amount)
       select $1, id, $3, price_amount from variants where id = $2 and on_hand - reserved >= $3
       on conflict (cart_id, variant_id) do update set quantity = excluded.quantity`,
      [cartId, input.variantId, input.quantity],
    );
    const { rows } = await client.query<Line>(linesText, [cartId]);
    return {
      lines: rows.map(lineOf),
      count: rows.reduce((sum, line) => sum + line.quantity, 0),
      subtotal: money(priced(rows, undefined).subtotal),
      code: null,
    };
  });
}

export async function quote(pool: Pool, token: string, country: string) {
  const { rows } = await pool.query<Line>(
    linesText.replace(
      'l.cart_id = $1',
      `l.cart_id = (select id from carts where token_hash = $1 and status = 'open')`,
    ),
    [hash(token)],
  );
  const rates = await pool.query<Rate>(ratesText, [country]);
  const amounts = priced(rows, rates.rows[0]);
  return {
    lines: rows.map(lineOf),
    subtotal: money(amounts.subtotal),
    shipping: money(amounts.shipping),
    discount: money(0),
    tax: money(amounts.tax),
    total: money(amounts.total),
    code: null,
    shippingMethods: rates.rows.map((rate) => ({
      id: rate.id,
      name: rate.name,
      price: money(priced(rows, rate).shipping),
      minDays: rate.min_days,
      maxDays: rate.max_days,
    })),
    shippingMethodId: rates.rows[0]?.id,
  };
}

export async function placeOrder(
  pool: Pool,
  token: string,
  input: {
    requestId: string;
    email: string;
    address: { country: string };
    shippingMethodId: string;
  },
) {
  return await inTransaction(pool, async (client) => {
    const cart = await client.query<{ id: string }>(
      `select id from carts where token_hash = $1 and status = 'open' for no key update`,
      [hash(token)],
    );
    const cartId = cart.rows[0]?.id;
    const { rows: lines } = await client.query<Line>(`${linesText} for no key update of v`, [
      cartId,
    ]);
    const rates = await client.query<Rate>(ratesText, [input.address.country]);
    const rate = rates.rows.find(({ id }) => id === input.shippingMethodId);
    if (!cartId || !rate || lines.some((line) => line.available < line.quantity)) {
      throw new Error('refused');
    }
    const amounts = priced(lines, rate);
    await client.query(
      `update variants v set reserved = v.reserved + l.quantity
         from unnest($1::bigint[], $2::integer[]) l(id, quantity)
        where v.id = l.id and v.on_hand - v.reserved >= l.quantity`,
      [lines.map((line) => line.variant_id), lines.map((line) => line.quantity)],
    );
    const accessToken = randomBytes(24).toString('base64url');
    const order = await client.query<{ id: string; number: string }>(
      `insert into orders (cart_id, request_id, email, access_token, currency, subtotal_amount,
         shipping_amount, discount_amount, tax_amount, tax_basis_points, total_amount,
         shipping_method_id, shipping_method_name, address, reserved_until)
       values ($1, $2, $3, $4, 'GBP', $5, $6, 0, $7, $8, $9, $10, $11, $12, now() + interval '30 minutes')
       returning id, number`,
      [
        cartId,
        input.requestId,
        input.email,
        accessToken,
        amounts.subtotal,
        amounts.shipping,
        amounts.tax,
        rate.tax_basis_points,
        amounts.total,
        rate.id,
        rate.name,
        JSON.stringify(input.address),
      ],
    );
    const placed = order.rows[0];
    await client.query(
      `insert into order_lines (order_id, position, variant_id, product_slug, product_name,
         variant_name, sku, quantity, unit_amount, amount)
       select $1, l.* from unnest($2::integer[], $3::bigint[], $4::text[], $5::text[], $6::text[],
         $7::text[], $8::integer[], $9::integer[], $10::integer[]) l`,
      [
        placed?.id,
        lines.map((_, index) => index + 1),
        lines.map((line) => line.variant_id),
        lines.map((line) => line.slug),
        lines.map((line) => line.name),
        lines.map((line) => line.variant_name),
        lines.map((line) => line.sku),
        lines.map((line) => line.quantity),
        lines.map((line) => line.unit_amount),
        lines.map((line) => line.unit_amount * line.quantity),
      ],
    );
    await client.query(`update carts set status = 'ordered' where id = $1`, [cartId]);
    await client.query(
      `insert into order_events (order_id, actor, kind, to_status)
       values ($1, 'customer', 'placed', 'awaiting_payment')`,
      [placed?.id],
    );
    return {
      number: placed?.number,
      token: accessToken,
      status: 'awaiting_payment',
      total: money(amounts.total),
      payment: { url: `http://floor/pay/${placed?.number}?token=${accessToken}` },
    };
  });
}

export async function readOrder(pool: Pool, number: string, token: string) {
  const order = await pool.query<{ id: string }>(
    `select * from orders where number = $1 and access_token = $2`,
    [number, token],
  );
  const id = order.rows[0]?.id;
  const lines = await pool.query(
    `select * from order_lines where order_id = $1 order by position`,
    [id],
  );
  const events = await pool.query(`select * from order_events where order_id = $1 order by id`, [
    id,
  ]);
  return { order: order.rows[0], lines: lines.rows, events: events.rows };
}

const money = (amount: number) => ({ amount, currency: 'GBP' });

function lineOf(line: Line) {
  return {
    variantId: line.variant_id,
    sku: line.sku,
    slug: line.slug,
    name: line.name,
    variantName: line.variant_name,
    image: line.image ?? `/pictures/${line.slug}.svg`,
    quantity: line.quantity,
    price: money(line.unit_amount),
    amount: money(line.unit_amount * line.quantity),
    available: line.available,
  };
}

function priced(lines: readonly Line[], rate: Rate | undefined) {
  const subtotal = lines.reduce((sum, line) => sum + line.unit_amount * line.quantity, 0);
  const free = rate?.free_from_amount ?? Number.POSITIVE_INFINITY;
  const shipping = subtotal >= free ? 0 : (rate?.amount ?? 0);
  const total = subtotal + shipping;
  const basisPoints = rate?.tax_basis_points ?? 0;
  return {
    subtotal,
    shipping,
    total,
    tax: Math.round((total * basisPoints) / (10_000 + basisPoints)),
  };
}

async function inTransaction<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
