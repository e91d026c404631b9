import { jobsSchema } from '@stockroom/db/migrate';
import { testDatabase } from '@stockroom/testing/database';
import { addShop } from '@stockroom/testing/rows';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { classification } from './classification.ts';
import { erasePerson } from './erase-person.ts';
import { addPerson, type AddedPerson } from './person.fixture.ts';
import { findHoldings, personOf } from './person.ts';
import { isSecret, personalTables, rowsOf } from './personal-tables.ts';
import { readExport } from './read-export.ts';

const database = testDatabase();
const { db, transact } = database;

const tag = 'Quillfeather'.toLowerCase();
let person: AddedPerson;
let other: AddedPerson;
beforeAll(async () => {
  await addShop(transact);
  person = await addPerson(database, tag);
  other = await addPerson(database, 'somebodyelse');
});

test('every column of the database is classified', async () => {
  const { rows } = await sql<{ table: string; column: string }>`
    select case table_schema when 'public' then '' else table_schema || '.' end || table_name as table,
           column_name as column
      from information_schema.columns
     where table_schema not in ('pg_catalog', 'information_schema', ${jobsSchema})
       and table_name not like 'kysely_migration%'
  `.execute(db);
  const classified = new Set(
    Object.entries(classification).flatMap(([table, { columns }]) =>
      Object.keys(columns).map((column) => `${table}.${column}`),
    ),
  );
  const missing = rows
    .map(({ table, column }) => `${table}.${column}`)
    .filter((name) => !classified.has(name));
  expect(missing, howToClassify).toEqual([]);
});

const howToClassify = `These columns are new. Say in packages/domain/src/privacy/classification.ts what each holds:
'not personal' or 'neutral' if it says nothing of anybody; 'personal' or 'secret' if its row goes with its person;
{ becomes: SQL } if its row stays without the person; { kept: why } if it must stay as it is.
If it can hold anything of a person, fill it in packages/domain/src/privacy/person.fixture.ts, too.`;

test('the person of this test has something in every column that can be about a person', async () => {
  const holdings = await findHoldings(db, personOf(person.account));
  const empty: string[] = [];
  for (const table of personalTables) {
    for (const [column, kind] of table.columns) {
      // These two are what an erasure itself writes.
      if (kind === 'neutral' || column === 'erase_asked_at' || column === 'erased_at') continue;
      const { rows } =
        await sql`select from ${rowsOf(table, holdings)} and ${sql.ref(column)} is not null limit 1`.execute(
          db,
        );
      if (rows.length === 0) empty.push(`${table.name}.${column}`);
    }
  }
  expect(
    empty,
    'Fill these in packages/domain/src/privacy/person.fixture.ts, with the tag in them.',
  ).toEqual([]);
});

describe('the export', () => {
  test('has every column of theirs, but for secrets, which are counted', async () => {
    const exported = await readExport(db, personOf(person.account));
    const wrong: string[] = [];
    for (const table of personalTables) {
      const found = exported.find(({ name }) => name === table.name);
      for (const [column, kind] of table.columns) {
        const isThere = found?.rows.some((row) => column in row) ?? false;
        if (isThere === isSecret(kind)) wrong.push(`${table.name}.${column}`);
        if (
          isSecret(kind) &&
          !found?.secrets.some((each) => each.column === column && each.count > 0)
        ) {
          wrong.push(`${table.name}.${column} is not said to exist`);
        }
      }
    }
    expect(wrong).toEqual([]);
    const text = JSON.stringify(exported);
    for (const there of [
      person.account.email,
      `+44 ${tag}`,
      `ip-${tag}`,
      `Browser ${tag}`,
      `1 ${tag} Street`,
      person.order.number,
    ]) {
      expect(text).toContain(there);
    }
    expect(text).not.toContain('secret-');
    expect(text).not.toContain(person.order.accessToken);
    expect(text).not.toContain('somebodyelse');
  });
});

describe('the erasure', () => {
  test('leaves nothing of them anywhere, and everything of everybody else', async () => {
    const before = await everyRow();
    const others = await rowsOfPerson(other);
    expect(others.length).toBeGreaterThan(15);
    const theirs = (rows: Set<string>) =>
      [...rows].filter((row) => row.includes(tag) || row.includes(person.account.id));
    expect(theirs(before).length).toBeGreaterThan(15);

    const actor = { kind: 'customer', accountId: person.account.id } as const;
    await transact((tx) => erasePerson(tx, actor, personOf(person.account)));
    // The last mail itself waits to be sent.
    const after = await everyRow();
    const goodbye = [...after].filter((row) => row.includes('account_erased'));
    expect(goodbye).toHaveLength(1);
    expect(theirs(after).filter((row) => !goodbye.includes(row))).toEqual([]);

    expect(await rowsOfPerson(other)).toEqual(others);
  });

  test('keeps what the books need: the order, its sums, its lines and the country', async () => {
    const row = await db
      .selectFrom('orders')
      .selectAll()
      .where('id', '=', person.order.id)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      number: person.order.number,
      total_amount: person.order.total.amount,
      account_id: null,
      email: `order-${person.order.id}@erased.invalid`,
      address: { name: '', line1: '', city: '', postcode: '', country: 'GB' },
      erased_at: expect.any(Date),
    });
    expect(row.access_token).not.toBe(person.order.accessToken);
    const lines = db
      .selectFrom('order_lines')
      .select('sku')
      .where('order_id', '=', person.order.id);
    expect(await lines.execute()).toHaveLength(1);
    const payments = db
      .selectFrom('payments')
      .select(['paid_amount', 'url'])
      .where('order_id', '=', person.order.id);
    expect(await payments.execute()).toEqual([
      { paid_amount: person.order.total.amount, url: null },
    ]);
  });
});

async function rowsOfPerson({ account }: AddedPerson): Promise<string[]> {
  const holdings = await findHoldings(db, personOf(account));
  const all: string[] = [];
  for (const table of personalTables) {
    const { rows } = await sql<{ row: string }>`
      select t::text as row from ${sql.table(table.name)} t where ${table.whose(holdings)} order by 1
    `.execute(db);
    all.push(...rows.map(({ row }) => `${table.name} ${row}`));
  }
  return all;
}

/** Every row of every table, pg-boss's and the test bank's as well, as text. */
async function everyRow(): Promise<Set<string>> {
  const { rows: tables } = await sql<{ schema: string; name: string }>`
    select table_schema as schema, table_name as name from information_schema.tables
     where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'
       and table_name not like 'kysely_migration%'
  `.execute(db);
  const all = new Set<string>();
  for (const { schema, name } of tables) {
    const { rows } = await sql<{ row: string }>`
      select t::text as row from only ${sql.table(`${schema}.${name}`)} t`.execute(db);
    // A bytea is written in hexadecimals.
    const readable = (row: string) =>
      row.replaceAll(/\\x([\da-f]+)/g, (_, hex: string) =>
        Buffer.from(hex, 'hex').toString('latin1'),
      );
    for (const { row } of rows) all.add(`${schema}.${name} ${readable(row)}`);
  }
  return all;
}
