import { testDatabase } from '@stockroom/testing/database';
import { addShop, addVariant } from '@stockroom/testing/rows';
import { createTRPCClient, httpLink, isTRPCClientError } from '@trpc/client';
import type { AppRouter } from '@stockroom/api/router';
import { beforeAll, expect, it } from 'vitest';
import { noPasswords } from '../fixtures/no-passwords.ts';
import { serve } from '../fixtures/serve.ts';
import type { Exchange } from '../http/exchange.ts';
import { answerTrpc, bodyLimit } from '../trpc/answer-trpc.ts';
import { contextCreator } from '../trpc/create-context.ts';
import { Asked } from './asked.ts';
import { createLocalClient } from './local-client.ts';

const { db, transact } = testDatabase();
beforeAll(async () => {
  await addShop(transact);
  await addVariant(db, { onHand: 5 });
});

const createContext = contextCreator({
  db,
  transact,
  watcher: { wakeups: () => ({ next: async () => ({ done: true, value: undefined }) }) },
  publicUrl: 'http://shop.test',
  https: false,
  passwords: noPasswords,
  findSignedIn: async () => {
    throw new Error('relation "secrets" is gone');
  },
  takesPayments: false,
  challengeKey: 'the key of tests',
  isDemo: false,
});

/** What pages get, and beside it what a browser gets for the same call. */
async function both(cookie = 'a=1') {
  const exchanges: Exchange[] = [];
  const area = answerTrpc(createContext);
  const { url, logged } = await serve({
    routes: [
      [
        '/api/trpc/',
        {
          name: 'trpc',
          bodyLimit,
          area: (exchange) => {
            exchanges.push(exchange);
            return area(exchange);
          },
        },
      ],
    ],
  });
  const remote = createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: `${url}/api/trpc`,
        headers: { 'x-request-id': 'the-same-id', cookie },
      }),
    ],
  });
  await remote.catalog.list.query({ limit: 1 });
  const [exchange] = exchanges;
  if (!exchange) throw new Error('no request came');
  return { exchange, local: createLocalClient(exchange, createContext), remote, logged };
}

const thrown = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => (isTRPCClientError(error) ? error : undefined),
  );

it('answers as over HTTP', async () => {
  const { local, remote } = await both();
  expect(await local.catalog.list.query({ limit: 2 })).toEqual(
    await remote.catalog.list.query({ limit: 2 }),
  );
});

it('refuses as over HTTP, and keeps the cause to itself', async () => {
  const { local, remote } = await both();
  const here = await thrown(local.catalog.bySlug.query({ slug: 'no-such' }));
  const there = await thrown(remote.catalog.bySlug.query({ slug: 'no-such' }));
  expect(here?.data).toEqual(there?.data);
  expect(here?.message).toBe(there?.message);
  expect(here?.cause).toBeUndefined();
});

it('tells nothing of what is broken inside, and logs it', async () => {
  const { local, logged } = await both();
  const error = await thrown(local.account.me.query());
  expect(error?.data).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', requestId: 'the-same-id' });
  expect(error?.message).not.toContain('secrets');
  expect(logged.join('')).toContain('secrets');
});

it('never makes a page for everybody of what it answers to somebody with a cart', async () => {
  const { exchange } = await both('cart=0123456789abcdef');
  const asked = new Asked();
  await createLocalClient(exchange, createContext, { asked }).catalog.list.query({ limit: 1 });
  expect(asked.mayBeKept).toBe(false);
});
