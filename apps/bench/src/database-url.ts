import type { EmbeddedConnection } from '@stockroom/db/embedded/listening';

/** The embedded PostgreSQL as a DATABASE_URL, for processes that did not start it. */
export function databaseUrlOf(connection: EmbeddedConnection): string {
  const { host, port, user, password, database } = connection;
  const secret = password === undefined ? '' : `:${encodeURIComponent(password)}`;
  return `postgresql://${encodeURIComponent(user)}${secret}@${encodeURIComponent(host)}:${port}/${database}`;
}
