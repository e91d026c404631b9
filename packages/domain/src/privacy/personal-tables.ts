import { type RawBuilder, sql } from 'kysely';
import { classification, type ClassifiedName } from './classification.ts';
import type { ColumnKind } from './column-kinds.ts';
import type { Holdings } from './person.ts';

/** A table with rows about people, as export and erasure go through it. */
export interface PersonalTable {
  name: ClassifiedName;
  title: string;
  says: string;
  whose: (of: Holdings) => RawBuilder<boolean>;
  erase: 'the rows' | 'the columns';
  columns: [column: string, kind: ColumnKind][];
}

/** In the order of the classification. */
export const personalTables: PersonalTable[] = Object.entries(classification).flatMap(
  ([name, table]) => {
    if (table.erase === 'nothing') return [];
    const columns = Object.entries<ColumnKind>(table.columns);
    // Its keys are what Object.entries walks; it says 'string' of any object's.
    return [{ ...table, name: name as ClassifiedName, columns }];
  },
);

export function isSecret(kind: ColumnKind): boolean {
  return (
    kind === 'secret' || (typeof kind === 'object' && 'secret' in kind && kind.secret === true)
  );
}

/** The rows of a table that are a person's. */
export function rowsOf(table: PersonalTable, of: Holdings): RawBuilder<unknown> {
  return sql`${sql.table(table.name)} where ${table.whose(of)}`;
}
