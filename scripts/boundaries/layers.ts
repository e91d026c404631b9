/**
 * The house as data: what each folder may import. `types` may only be had by `import type`, which
 * leaves nothing behind in a bundle. Tests may use more, see `checkLayers`.
 */
export interface Layer {
  /** Packages of this repository, by their folder's name. */
  uses: readonly string[];
  /** Modules of other packages of which only types may be known. */
  types?: readonly string[];
  /** Its code also runs in browsers and on phones: no `node:` modules. */
  inBrowsers?: true;
  /** Knows neither HTTP nor tRPC: a webhook, a job and a script call the same rules. */
  withoutTransport?: true;
}

const everything = [
  'api',
  'auth',
  'client',
  'contract',
  'db',
  'domain',
  'goods',
  'mail',
  'payments',
  'test-bank',
  'testing',
] as const;

export const layers: Readonly<Record<string, Layer>> = {
  'packages/contract': { uses: [], inBrowsers: true, withoutTransport: true },
  'packages/db': { uses: ['contract'], withoutTransport: true },
  'packages/domain': { uses: ['contract', 'db'], withoutTransport: true },
  'packages/goods': { uses: ['contract', 'db', 'domain'], withoutTransport: true },
  'packages/mail': { uses: ['contract'] },
  'packages/payments': { uses: ['contract'] },
  'packages/test-bank': { uses: ['contract', 'db'] },
  'packages/auth': { uses: ['contract', 'db', 'domain'] },
  'packages/api': { uses: ['contract', 'db', 'domain'] },
  'packages/client': { uses: ['contract'], types: ['@stockroom/api/router'], inBrowsers: true },
  'packages/testing': { uses: ['contract', 'db', 'domain'] },
  'apps/web': {
    uses: ['client', 'contract'],
    types: ['@stockroom/api/router'],
    inBrowsers: true,
  },
  'apps/mobile': {
    uses: ['client', 'contract'],
    types: ['@stockroom/api/router'],
    inBrowsers: true,
  },
  'apps/server': { uses: everything },
  'apps/bench': { uses: everything },
  'apps/e2e': { uses: everything },
  scripts: { uses: everything },
};

/** What `withoutTransport` forbids: whole packages, by the start of the specifier. */
export const transports = [
  '@trpc/',
  'better-auth',
  'express',
  'fastify',
  'h3',
  'hono',
  'node:http',
  'node:http2',
  'node:https',
  'srvx',
] as const;
