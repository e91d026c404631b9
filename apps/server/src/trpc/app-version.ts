import type { IncomingMessage } from 'node:http';

const clientOfApp = /^mobile\/(\d{1,4}(?:\.\d{1,4}){0,2})(?![\d.])/;

/**
 * The version of the app that calls, out of `x-stockroom-client: mobile/1.2.0`. Null for browsers, which
 * are always as new as the page they were given, and for an app that says no more than `mobile`.
 */
export function readAppVersion({ headers }: IncomingMessage): string | null {
  const client = headers['x-stockroom-client'];
  return (typeof client === 'string' && clientOfApp.exec(client)?.[1]) || null;
}
