import { testDatabase } from '@stockroom/testing/database';
import { addAccount, addShop, addVariant } from '@stockroom/testing/rows';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changesChannel } from './changes.ts';
import { poolConfig } from './connect.ts';
import { createTransact } from './transact.ts';

const { db, transact, where } = testDatabase();
let listener: pg.Client;
let told: string[] = [];
let slug = '';
beforeAll(async () => {
  listener = new pg.Client(poolConfig(where));
  await listener.connect();
  listener.on('notification', ({ channel, payload = '' }) => {
    if (channel === changesChannel) told.push(payload);
  });
  await listener.query(`listen ${changesChannel}`);
  await addShop(transact);
  ({ slug } = await addVariant(db, { onHand: 10 }));
});
afterAll(() => listener.end());
beforeEach(async () => {
  await heard();
  told = [];
});

/** What is committed before this is called has been heard when it is over. */
async function heard(): Promise<void> {
  await listener.query('select 1');
  await listener.query('select 1');
}

/** The subjects that a process hears of itself, and those that the others hear. */
async function subjectsOf(statement: string): Promise<{ own: string[]; others: string[] }> {
  const own: string[] = [];
  const change = createTransact(db, {
    afterChange: async (subjects) => void own.push(...subjects),
  });
  await change((tx) => sql.raw(statement.replaceAll('$slug', slug)).execute(tx));
  await heard();
  return { own: own.toSorted(), others: told.toSorted() };
}

describe('what changes what anybody may read is told', () => {
  test.each([
    ['a price', `update variants set price_amount = price_amount + 1`, ['goods', 'product:$slug']],
    ['a reservation', `update variants set reserved = reserved + 1`, ['product:$slug']],
    ['the last piece', `update variants set reserved = on_hand`, ['goods', 'product:$slug']],
    ['a SKU', `update variants set sku = 'OTHER'`, ['goods', 'product:$slug']],
    ['a description', `update products set description = 'Else.'`, ['goods', 'product:$slug']],
    ['a department', `update categories set name = 'Stuff'`, ['categories']],
    ['the shop', `update shop set name = 'Shop'`, ['shop']],
    ['a rate', `update shipping_rates set amount = amount + 1`, ['shipping']],
    ['a country', `update countries set name = name || '!'`, ['shipping']],
    ['a new slug', `update products set slug = 'new'`, ['goods', 'product:$slug', 'product:new']],
    ['a removal', `delete from variants`, ['goods', 'product:$slug']],
    ['everything', `truncate variants cascade`, ['everything']],
  ])('%s', async (_what, statement, subjects) => {
    const expected = subjects.map((subject) => subject.replace('$slug', slug)).toSorted();
    const { own, others } = await subjectsOf(statement);
    expect(others).toEqual(expected);
    expect(own).toEqual(expected);
    slug = statement.includes("slug = 'new'") ? 'new' : slug;
    await addVariantAgain();
  });

  async function addVariantAgain(): Promise<void> {
    const { n } = await db
      .selectFrom('variants')
      .select(({ fn }) => fn.countAll<string>().as('n'))
      .executeTakeFirstOrThrow();
    if (n !== '0') return;
    const { id } = await db
      .selectFrom('products')
      .select('id')
      .where('slug', '=', slug)
      .executeTakeFirstOrThrow();
    await addVariant(db, { productId: id });
  }
});

describe('of the journal', () => {
  const draft = `
    with post as (insert into posts (slug, title, author_id) values ('tea', 'Tea', '$author') returning id),
         slugs as (insert into post_slugs (slug, post_id) select 'tea', id from post)
    insert into post_revisions (post_id, version, kind, title, summary, markdown, words, cover_alt)
    select id, 1, 'published', 'Tea', '', 'Tea.', 1, '' from post`;
  const publish = `update posts set status = 'published', publish_at = null, published_at = now(),
    live_revision_id = (select id from post_revisions)`;
  const schedule = `update posts set status = 'scheduled', publish_at = now(),
    live_revision_id = (select id from post_revisions)`;
  const clear = `truncate posts, post_slugs, post_revisions, post_tags cascade`;

  test.each([
    ['publishing', [draft, publish], true],
    ['scheduling', [draft, schedule], false],
    ['its minute', [draft, schedule, publish], true],
    ['a text that is being written', [draft, `update posts set markdown = 'More.'`], false],
    ['a new text of what is published', [draft, publish, `update posts set title = 'Tea!'`], true],
    ['taking back', [draft, publish, `update posts set status = 'unpublished'`], true],
    ['a tag', [`insert into tags (slug, name) values ('tea', 'Tea')`], true],
    ["its author's name", [draft, publish, `update accounts set name = 'Else'`], true],
    ["somebody else's name", [`update accounts set name = 'Somebody'`], false],
  ])('%s', async (_what, statements, isTold) => {
    const { id } = await addAccount(db);
    const all = statements.map((each) => each.replaceAll('$author', id));
    const last = all.pop() ?? '';
    for (const each of all) await sql.raw(each).execute(db);
    await heard();
    told = [];
    const { own, others } = await subjectsOf(last);
    await sql.raw(clear).execute(db);
    const subjects = isTold ? ['journal'] : [];
    expect({ own, others }).toEqual({ own: subjects, others: subjects });
  });
});

test('what changes nothing that anybody may read is not', async () => {
  const statements = [
    `update products set name = name`,
    `insert into carts (token_hash) values ('\\x01')`,
    `update variants set on_hand = on_hand where false`,
  ];
  for (const statement of statements) {
    expect(await subjectsOf(statement)).toEqual({ own: [], others: [] });
  }
});

test('what is rolled back is not told, neither here nor to others', async () => {
  const own: unknown[] = [];
  const change = createTransact(db, { afterChange: async (subjects) => void own.push(subjects) });
  const failing = change(async (tx) => {
    await sql`update variants set on_hand = on_hand + 1`.execute(tx);
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  await heard();
  expect({ own, told }).toEqual({ own: [], told: [] });
});

test('a transaction is told of its own changes alone', async () => {
  const bothHaveWritten = Promise.withResolvers<void>();
  let written = 0;
  const heardBy = async (statement: string) => {
    const own: string[] = [];
    const change = createTransact(db, {
      afterChange: async (subjects) => void own.push(...subjects),
    });
    await change(async (tx) => {
      await sql.raw(statement).execute(tx);
      written += 1;
      if (written === 2) bothHaveWritten.resolve();
      await bothHaveWritten.promise;
    });
    return own;
  };
  const [first, second] = await Promise.all([
    heardBy(`update categories set name = name || '!'`),
    heardBy(`update shop set name = name || '!'`),
  ]);
  expect({ first, second }).toEqual({ first: ['categories'], second: ['shop'] });
});

test('somebody with psql is not told by INFO, and tells nevertheless', async () => {
  const notices: unknown[] = [];
  const psql = new pg.Client(poolConfig(where));
  psql.on('notice', (notice) => notices.push(notice));
  await psql.connect();
  await psql.query(`update shop set name = name || '?'`);
  await psql.end();
  await heard();
  expect({ notices, told }).toEqual({ notices: [], told: ['shop'] });
});

test('each table that public answers are made of tells its truncation', async () => {
  const { rows } = await sql<{ name: string }>`
    select distinct c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where t.tgtype & 32 <> 0 order by 1`.execute(db);
  expect(rows.map(({ name }) => name)).toEqual([
    'categories',
    'countries',
    'picture_files',
    'pictures',
    'post_slugs',
    'post_tags',
    'posts',
    'products',
    'shipping_methods',
    'shipping_rates',
    'shipping_zones',
    'shop',
    'tags',
    'variants',
  ]);
});
