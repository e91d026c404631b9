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

/** What an account has asked for and had done, by the id that its client gave the request. */
export interface DoneRequestsTable {
  account_id: string;
  request_id: string;
  /** The procedure. */
  what: string;
  done_at: TimeByDefault;
}

/** Fixed windows, counted in the database so that several server processes share them. */
export interface RateLimitsTable {
  key: string;
  window_start: Time;
  hits: number;
}
