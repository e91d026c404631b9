import type { Area } from './exchange.ts';

/** Kinds of address, as metrics and logs name them. */
export type RouteName =
  | 'healthz'
  | 'readyz'
  | 'metrics'
  | 'trpc'
  | 'auth'
  | 'webhooks'
  | 'test-bank'
  | 'pictures'
  | 'uploads'
  | 'pay'
  | 'mails'
  | 'discovery'
  | 'export'
  | 'assets'
  | 'pages';

export interface Route {
  name: RouteName;
  area: Area;
  /** The longest body accepted, in bytes. */
  bodyLimit: number;
  /** Others may call it from their own pages and servers; it proves its callers by itself. */
  fromAnywhere?: true;
}

/** Which area answers which path. A trailing slash means 'and everything below'. */
export type RouteTable = readonly (readonly [prefix: string, route: Route])[];

/** Finds the first fitting line of the table; `otherwise` gets whatever fits none. */
export function findRoute(table: RouteTable, path: string, otherwise: Route): Route {
  for (const [prefix, route] of table) {
    if (prefix.endsWith('/') ? path.startsWith(prefix) : path === prefix) return route;
  }
  return otherwise;
}
