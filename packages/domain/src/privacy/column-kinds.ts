import type { RawBuilder } from 'kysely';
import type { Holdings } from './person.ts';

/** What a column of a person's rows holds, and what becomes of it when the person asks. */
export type ColumnKind =
  /** Says nothing of anybody once the rest of its row is gone. Exported with its row; stays with it. */
  | 'neutral'
  /** Exported, and goes with its row. */
  | 'personal'
  /** A secret of the person's or of the shop's: only said to exist. Goes with its row. */
  | 'secret'
  /** Exported where it is no secret. Its row stays; this is put in its place, an SQL expression. */
  | { becomes: string; secret?: true }
  /** Exported. Stays although it leads to a person; this is why. */
  | { kept: string };

/** A table whose rows go with their person. */
export interface RowsGo<Row> {
  title: string;
  /** What a person reads about it in the archive. */
  says: string;
  /** Which rows are a person's. */
  whose: (of: Holdings) => RawBuilder<boolean>;
  erase: 'the rows';
  columns: Record<keyof Row, 'neutral' | 'personal' | 'secret'>;
}

/** A table whose rows stay, without the person. */
export interface RowsStay<Row> {
  title: string;
  says: string;
  whose: (of: Holdings) => RawBuilder<boolean>;
  erase: 'the columns';
  columns: Record<keyof Row, 'neutral' | { becomes: string; secret?: true } | { kept: string }>;
}

/** A table in which no row is about a person; each of its columns says so, or a new one would go unseen. */
export interface OfNobody<Row> {
  erase: 'nothing';
  columns: Record<keyof Row, 'not personal' | { kept: string }>;
}

export type ClassifiedTable<Row> = RowsGo<Row> | RowsStay<Row> | OfNobody<Row>;
