import type { JSONColumnType } from 'kysely';
import type { Id, Time, TimeByDefault } from './column.ts';

/** What staff did. */
export interface AuditTable {
  id: Id;
  at: TimeByDefault;
  account_id: string | null;
  action: string;
  subject: string;
  detail: JSONColumnType<Record<string, unknown>>;
}

/** Fixed windows, counted in the database so that several server processes share them. */
export interface RateLimitsTable {
  key: string;
  window_start: Time;
  hits: number;
}
