import { testDatabase } from '@stockroom/testing/database';
import { expect, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { migrations } from './all.ts';

const { where, pool } = testDatabase({ migrated: false });

test('an order that somebody had shipped by hand gets its shipment, since that day', async () => {
  const before = Object.entries(migrations).filter(([name]) => name < '0008');
  await migrate({ ...where, migrations: Object.fromEntries(before) });
  await pool.query(`begin;
    insert into carts (status) values ('ordered'), ('ordered');
    insert into categories (slug, name) values ('lights', 'Lights');
    insert into products (slug, name, description, category_id, drawing, currency)
      values ('lamp', 'Lamp', '', 1, '{}', 'GBP');
    insert into variants (product_id, sku, currency, price_amount, on_hand)
      values (1, 'LAMP', 'GBP', 250, 10);
    insert into orders (cart_id, request_id, email, access_token, status, currency, subtotal_amount,
        shipping_amount, discount_amount, tax_amount, tax_basis_points, total_amount,
        shipping_method_id, shipping_method_name, address, paid_at)
      select id, gen_random_uuid(), 'ann@shop.test', repeat('a', 32),
        (array['shipped', 'paid'])[id], 'GBP', 250, 0, 0, 0, 0, 250, 1, 'Standard', '{}', now()
        from carts order by id;
    insert into order_lines (order_id, position, variant_id, product_slug, product_name, variant_name,
        sku, quantity, unit_amount, amount)
      select id, 0, 1, 'lamp', 'Lamp', '', 'LAMP', 1, 250, 250 from orders;
    insert into order_events (order_id, at, actor, kind, to_status)
      select id, '2026-11-20T10:00:00Z', 'staff', 'shipped', 'shipped' from orders
        where status = 'shipped';
    commit`);

  expect(await migrate({ ...where, migrations })).toMatchObject({
    ran: expect.arrayContaining(['0008-shipments']),
  });
  const { rows } = await pool.query(
    `select number, carrier, shipped_at from shipments join orders o on o.id = order_id`,
  );
  expect(rows).toEqual([
    { number: 'S-100001', carrier: null, shipped_at: new Date('2026-11-20T10:00:00Z') },
  ]);
});
