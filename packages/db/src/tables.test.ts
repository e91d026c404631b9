import { testDatabase } from '@stockroom/testing/database';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { jobsSchema } from './migrate.ts';
import { readTableTypes, type ColumnInCode } from './fixtures/read-table-types.ts';

const { db, pool } = testDatabase();
const inCode = readTableTypes(new URL('./tables.ts', import.meta.url));

/** How pg hands over each type that the tables use: `typeof`, a class, or json for whatever it holds. */
const readAs: Record<string, string> = {
  bool: 'boolean',
  bytea: 'Buffer',
  float8: 'number',
  int4: 'number',
  int8: 'string',
  jsonb: 'json',
  text: 'string',
  timestamptz: 'Date',
  tsvector: 'string',
  uuid: 'string',
};

interface ColumnInDatabase {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
  generated: boolean;
  defaulted: boolean;
}

async function readDatabase(): Promise<Map<string, Map<string, ColumnInDatabase>>> {
  const { rows } = await sql<ColumnInDatabase>`
    select case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname as table,
           a.attname as column,
           t.typname as type,
           not a.attnotnull as nullable,
           a.attidentity = 'a' or a.attgenerated <> '' as generated,
           a.atthasdef or a.attidentity <> '' as defaulted
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      join pg_type t on t.oid = a.atttypid
     where c.relkind in ('r', 'p', 'v', 'm')
       and n.nspname not in ('pg_catalog', 'information_schema', ${jobsSchema})
       and n.nspname not like 'pg_toast%'
       and c.relname not like 'kysely_migration%'
     order by 1, a.attnum
  `.execute(db);
  const tables = new Map<string, Map<string, ColumnInDatabase>>();
  for (const row of rows) {
    const columns = tables.get(row.table) ?? new Map<string, ColumnInDatabase>();
    tables.set(row.table, columns.set(row.column, row));
  }
  return tables;
}

test('the same tables and columns are in tables.ts and in the database', async () => {
  const inDatabase = await readDatabase();
  const names = (tables: Map<string, Map<string, unknown>>) =>
    Object.fromEntries([...tables].map(([table, columns]) => [table, [...columns.keys()].sort()]));
  expect(names(inCode)).toEqual(names(inDatabase));
});

test('each column is of the type and the nullability that tables.ts says', async () => {
  const differences: string[] = [];
  for (const [table, columns] of await readDatabase()) {
    for (const [name, column] of columns) {
      const said = inCode.get(table)?.get(name);
      if (said) differences.push(...compare(`${table}.${name}`, said, column));
    }
  }
  expect(differences).toEqual([]);
});

function compare(name: string, said: ColumnInCode, column: ColumnInDatabase): string[] {
  const differences: string[] = [];
  const type = readAs[column.type];
  if (said.type !== type) differences.push(`${name} is ${column.type}, said to be ${said.type}`);
  if (said.nullable !== column.nullable) {
    differences.push(`${name} ${column.nullable ? 'may' : 'may not'} be null, said otherwise`);
  }
  if ((said.insert === 'never') !== column.generated) {
    differences.push(`${name} ${column.generated ? 'is' : 'is not'} always generated`);
  }
  // The other way round is no danger: the code may insist on a value where the database would not.
  if (said.insert === 'optional' && !column.defaulted && !column.nullable) {
    differences.push(`${name} has no default, said to have one`);
  }
  return differences;
}

test('a union of words in tables.ts is the list of a CHECK, word for word', async () => {
  const { rows } = await sql<{ column: string; definition: string }>`
    select case n.nspname when 'public' then '' else n.nspname || '.' end
             || c.relname || '.' || a.attname as column,
           pg_get_constraintdef(k.oid) as definition
      from pg_constraint k
      join pg_class c on c.oid = k.conrelid
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and array[a.attnum] = k.conkey
     where k.contype = 'c' and n.nspname <> ${jobsSchema}
  `.execute(db);
  const checked = new Map<string, string[]>();
  for (const { column, definition } of rows) {
    const words = [
      ...(/ = ANY \(ARRAY\[(.*)\]/.exec(definition)?.[1] ?? '').matchAll(/'([^']*)'/g),
    ];
    if (words.length > 0) checked.set(column, words.map((word) => word[1] ?? '').sort());
  }

  const said = new Map<string, string[]>();
  for (const [table, columns] of inCode) {
    for (const [name, { words }] of columns) {
      if (words) said.set(`${table}.${name}`, words.toSorted());
    }
  }
  // An order's past states are copies of its own, which is checked.
  for (const copy of ['order_events.from_status', 'order_events.to_status']) said.delete(copy);
  expect(Object.fromEntries(said)).toEqual(Object.fromEntries(checked));
});

test('pg hands over each type as this test believes', async () => {
  const used = new Set(
    [...(await readDatabase()).values()].flatMap((c) => [...c.values()]).map((c) => c.type),
  );
  expect([...used].sort()).toEqual(Object.keys(readAs).sort());

  const samples: Record<string, string> = {
    bool: 'true',
    bytea: `'\\x00'`,
    float8: '1',
    int4: '1',
    int8: '1',
    jsonb: `'{}'`,
    text: `'a'`,
    timestamptz: 'now()',
    tsvector: `'a'`,
    uuid: 'gen_random_uuid()',
  };
  for (const [type, sample] of Object.entries(samples)) {
    const { rows } = await pool.query<{ value: unknown }>(`select (${sample})::${type} as value`);
    expect([type, nameOf(rows[0]?.value)]).toEqual([type, readAs[type]]);
  }
});

function nameOf(value: unknown): string {
  if (value instanceof Date) return 'Date';
  if (Buffer.isBuffer(value)) return 'Buffer';
  return typeof value === 'object' ? 'json' : typeof value;
}
