import type { Where } from '@stockroom/db/connect';

/** What the run's setup tells each test file. */
export interface TestServer {
  maintenance: Where;
  /** Begins the name of each database of this run. */
  prefix: string;
  template: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    postgres: TestServer;
  }
}

/** The same server, another database. */
export function withDatabase(where: Where, name: string): Where {
  if ('connection' in where) return { connection: { ...where.connection, database: name } };
  const url = new URL(where.url);
  url.pathname = `/${name}`;
  return { url: url.href };
}

/** The address as a DATABASE_URL; a socket's folder stands in it percent-encoded, as libpq reads it too. */
export function addressOf(where: Where): string {
  if ('url' in where) return where.url;
  const { host = '', port, user = '', password, database = '' } = where.connection;
  const part = encodeURIComponent;
  const secret = typeof password === 'string' ? part(password) : '';
  return `postgresql://${part(user)}:${secret}@${part(host)}:${String(port)}/${part(database)}`;
}
