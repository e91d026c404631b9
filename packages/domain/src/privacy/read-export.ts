import type { Db } from '@stockroom/db/db';
import { sql } from 'kysely';
import { findHoldings, type Person } from './person.ts';
import { isSecret, personalTables, rowsOf } from './personal-tables.ts';

export interface ExportedTable {
  name: string;
  title: string;
  says: string;
  /** As JSON holds them: times in ISO 8601, ids as strings. */
  rows: Record<string, unknown>[];
  /** Columns that hold something which is not given away, and in how many rows. */
  secrets: { column: string; count: number }[];
}

/**
 * Everything that is kept on a person, table by table, as the classification has it. Call it in a
 * transaction that sees one moment.
 */
export async function readExport(db: Db, person: Person): Promise<ExportedTable[]> {
  const holdings = await findHoldings(db, person);
  const tables: ExportedTable[] = [];
  for (const table of personalTables) {
    const shown = table.columns.filter(([, kind]) => !isSecret(kind)).map(([column]) => column);
    const hidden = table.columns.filter(([, kind]) => isSecret(kind)).map(([column]) => column);
    // As JSON from the database itself: what a bigint or a time looks like is then the same everywhere.
    // Not as jsonb, which has an order of its own: a town would stand before the name.
    const { rows } = await sql<{ row: Record<string, unknown> }>`
      select to_json(shown) as row from (
        select ${shown.length > 0 ? sql.join(shown.map((column) => sql.ref(column))) : sql``}
          from ${rowsOf(table, holdings)} order by 1) shown`.execute(db);
    const secrets = await countSecrets(db, hidden, rowsOf(table, holdings));
    const { name, title, says } = table;
    tables.push({ name, title, says, rows: rows.map(({ row }) => withoutLinks(row)), secrets });
  }
  return tables;
}

async function countSecrets(
  db: Db,
  columns: string[],
  rows: ReturnType<typeof rowsOf>,
): Promise<{ column: string; count: number }[]> {
  if (columns.length === 0) return [];
  const counts = columns.map(
    (column) => sql`count(${sql.ref(column)})::integer as ${sql.ref(column)}`,
  );
  const { rows: found } = await sql<Record<string, number>>`
    select ${sql.join(counts)} from ${rows}`.execute(db);
  return columns.map((column) => ({ column, count: found[0]?.[column] ?? 0 }));
}

/** A link in a mail opens an order or an account to whoever has it: its token is cut. */
function withoutLinks(row: Record<string, unknown>): Record<string, unknown> {
  const text = JSON.stringify(row);
  const cut = text.replaceAll(/([?&;]token=)[\w.%-]+/g, '$1…');
  // What was just written as an object's JSON is read as an object again.
  return cut === text ? row : (JSON.parse(cut) as Record<string, unknown>);
}
