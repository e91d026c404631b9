import type { Tx } from '@stockroom/db/db';
import { jobsSchema } from '@stockroom/db/migrate';
import { sql } from 'kysely';
import type { Holdings } from './person.ts';
import { type PersonalTable, personalTables, rowsOf } from './personal-tables.ts';

/** Table by table, what the classification says of these rows. The caller has locked what it must. */
export async function eraseRows(tx: Tx, of: Holdings): Promise<void> {
  await forgetJobs(tx, of.mailIds);
  for (const table of personalTables) {
    if (table.erase === 'the rows') await sql`delete from ${rowsOf(table, of)}`.execute(tx);
    else await blank(tx, table, of);
  }
}

async function blank(tx: Tx, table: PersonalTable, of: Holdings): Promise<void> {
  const changes = table.columns.flatMap(([column, kind]) =>
    typeof kind === 'object' && 'becomes' in kind
      ? [sql`${sql.ref(column)} = ${sql.raw(kind.becomes)}`]
      : [],
  );
  if (changes.length === 0) return;
  await sql`update ${sql.table(table.name)} set ${sql.join(changes)} where ${table.whose(of)}`.execute(
    tx,
  );
}

/** Mails that have been settled: nobody works on them any more. */
export async function eraseMails(tx: Tx, mailIds: string[]): Promise<void> {
  const mails = personalTables.find(({ name }) => name === 'mails');
  if (!mails) throw new Error('The classification has lost the mails');
  const nobody = {
    accountId: null,
    provenEmail: null,
    emails: [],
    addresses: [],
    orderIds: [],
    messageIds: [],
  };
  await forgetJobs(tx, mailIds);
  await blank(tx, mails, { ...nobody, mailIds });
}

/** Jobs carry ids only, but why an attempt failed may name a recipient: servers repeat it. */
async function forgetJobs(tx: Tx, mailIds: string[]): Promise<void> {
  await sql`
    update ${sql.table(`${jobsSchema}.job`)} set output = null
     where output is not null and data ->> 'mailId' = any(${mailIds}::text[])
  `.execute(tx);
}
