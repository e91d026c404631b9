import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

/** A bigint identity, which pg hands over as a string. */
export type Id = GeneratedAlways<string>;
/** Of accounts and of what better-auth writes. */
export type Uuid = Generated<string>;
export type Time = ColumnType<Date, Date | string, Date | string>;
export type TimeOrNull = ColumnType<Date | null, Date | string | null, Date | string | null>;
export type TimeByDefault = ColumnType<Date, Date | string | undefined, Date | string>;
export type TimeByDefaultOrNull = ColumnType<
  Date | null,
  Date | string | null | undefined,
  Date | string | null
>;
