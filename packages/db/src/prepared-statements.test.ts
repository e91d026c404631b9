import { testDatabase } from '@stockroom/testing/database';
import { CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { connect, poolConfig } from './connect.ts';
import { freshPlanMark, prepareStatements } from './prepared-statements.ts';
import { createTransact } from './transact.ts';

const { where } = testDatabase();

test('a text is prepared when it comes again, and answers the same', async () => {
  const { db } = open({ max: 1 });
  const ask = (slug: string) => db.selectNoFrom((eb) => eb.val(slug).as('slug')).execute();
  expect(await ask('a')).toEqual([{ slug: 'a' }]);
  expect(await statements(db)).toEqual([]);
  expect(await ask('b')).toEqual([{ slug: 'b' }]);
  expect(await ask('c')).toEqual([{ slug: 'c' }]);
  expect(await statements(db)).toEqual(['select $1 as "slug"']);
});

test('each connection prepares for itself, and many at once agree', async () => {
  const { db } = open({ max: 8 });
  const numbers = Array.from({ length: 200 }, (_, n) => n);
  const answers = await Promise.all(
    numbers.map((n) => sql<{ n: number }>`select ${n}::int as n, pg_sleep(0.001)`.execute(db)),
  );
  expect(answers.map(({ rows }) => rows[0]?.n)).toEqual(numbers);
});

test('what cannot be prepared, and what is marked, goes without a name', async () => {
  const { db } = open({ max: 1 });
  for (let round = 0; round < 3; round += 1) {
    await sql`create temporary table if not exists made (n int)`.execute(db);
    await sql`listen something`.execute(db);
    await sql`select 1; select 2`.execute(db);
    await sql`${sql.raw(freshPlanMark)} select 3`.execute(db);
  }
  expect(await statements(db)).toEqual([]);
});

test('a connection that is full is replaced, and holds no more than its share', async () => {
  const pool = new pg.Pool({ ...poolConfig(where), max: 1 });
  const db = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: prepareStatements(pool, { perConnection: 5 }) }),
  });
  onTestFinished(() => db.destroy());

  await db.connection().execute(async (one) => {
    for (let n = 0; n < 12; n += 1) {
      for (let time = 0; time < 3; time += 1) await sql.raw(`select ${n} as n`).execute(one);
    }
    expect(await statements(one)).toHaveLength(5);
  });
  expect(await statements(db)).toEqual([]);
});

test('a statement whose table has changed since is asked without a name', async () => {
  const { db } = open({ max: 2 });
  const ask = () => sql`select * from growing`.execute(db);
  await sql`create table growing (a int)`.execute(db);
  await sql`insert into growing values (1)`.execute(db);
  for (let time = 0; time < 3; time += 1) expect((await ask()).rows).toEqual([{ a: 1 }]);

  await sql`alter table growing add column b int default 2`.execute(db);
  for (let time = 0; time < 3; time += 1) expect((await ask()).rows).toEqual([{ a: 1, b: 2 }]);
});

test('and inside a transaction, the transaction is begun again', async () => {
  const { db } = open({ max: 3 });
  const transact = createTransact(db);
  const ask = () => transact(async (tx) => (await sql`select * from changing`.execute(tx)).rows);
  await sql`create table changing (a int)`.execute(db);
  // Every connection of the pool holds the statement.
  for (let time = 0; time < 4; time += 1) await Promise.all([ask(), ask(), ask()]);

  await sql`alter table changing add column b int`.execute(db);
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([[], [], []]);
});

test('a statement that the connection has lost is asked without a name', async () => {
  const { db } = open({ max: 1 });
  const ask = () => sql`select 1 as one`.execute(db);
  for (let time = 0; time < 3; time += 1) await ask();
  expect(await statements(db)).toHaveLength(1);
  await sql`deallocate all`.execute(db);
  expect((await ask()).rows).toEqual([{ one: 1 }]);
});

test('an error of the query itself is thrown as it is', async () => {
  const { db } = open({ max: 1 });
  const ask = (n: number) => sql`select 1 / ${n}::int as share`.execute(db);
  await ask(1);
  await ask(1);
  await expect(ask(0)).rejects.toMatchObject({ code: '22012' });
  expect((await ask(1)).rows).toEqual([{ share: 1 }]);
});

test('a query that is cancelled ends on the server too', async () => {
  const { db } = open({ max: 1 });
  const ask = (signal?: AbortSignal) =>
    db.executeQuery(
      CompiledQuery.raw('select pg_sleep($1)', [signal ? 30 : 0]),
      signal && { signal, inflightQueryAbortStrategy: 'cancel query' },
    );
  await ask();
  await ask();
  const abort = new AbortController();
  const asked = ask(abort.signal);
  setTimeout(() => abort.abort(), 50);
  await expect(asked).rejects.toThrow();
  await expect(ask()).resolves.toBeDefined();
});

function open(options: { max: number }) {
  const connected = connect({ ...where, max: options.max });
  onTestFinished(() => connected.close());
  return connected;
}

/** What the connection holds; the question itself is never asked twice in one text. */
async function statements(db: Pick<Kysely<unknown>, 'executeQuery'>): Promise<string[]> {
  asked += 1;
  const { rows } = await db.executeQuery<{ statement: string }>(
    CompiledQuery.raw(`select statement, ${asked} from pg_prepared_statements order by 1`),
  );
  return rows.map(({ statement }) => statement);
}
let asked = 0;
