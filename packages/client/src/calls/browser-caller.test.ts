import { getUntypedClient } from '@trpc/client';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { appFetch } from './app-fetch.fixture.ts';
import { createBrowserCaller } from './browser-caller.ts';
import { isCallError } from './call-error.ts';
import type { Caller } from './caller.ts';
import { createClient } from './create-client.ts';
import { createListening } from './listening.ts';

interface Seen {
  method: string | undefined;
  url: string | undefined;
  type: string | undefined;
  body: string;
}

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** Answers everything with `answers`, in turn, and keeps what it was asked. */
async function serve(...answers: string[]) {
  const seen: Seen[] = [];
  const server = createServer((req, res) => {
    void text(req).then((body) => {
      const { method, url, headers } = req;
      seen.push({ method, url, type: headers['content-type'], body });
      res.setHeader('content-type', 'application/json');
      res.end(answers[seen.length - 1] ?? answers[0]);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => server.close());
  return { seen, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/trpc` };
}

/** tRPC's own, as phones have it. */
function official(url: string): Pick<Caller, 'query' | 'mutation'> {
  const { shopFetch } = appFetch(new URL(url).origin);
  return getUntypedClient(createClient({ url, shopFetch, listening: createListening() }));
}

/** What a caller asks and gets for a list of calls made at once. */
async function outcome(
  make: (url: string) => Pick<Caller, 'query' | 'mutation'>,
  calls: (caller: Pick<Caller, 'query' | 'mutation'>) => Promise<unknown>[],
  answers: string[],
) {
  const { seen, url } = await serve(...answers);
  const results = await Promise.allSettled(calls(make(url)));
  return {
    seen,
    results: results.map((result) =>
      result.status === 'fulfilled'
        ? { value: result.value }
        : { name: (result.reason as Error).name, data: (result.reason as { data?: unknown }).data },
    ),
  };
}

const refusal = JSON.stringify([
  { error: { message: 'No.', code: -32_009, data: { code: 'CONFLICT', httpStatus: 409 } } },
]);

test.each([
  ['one query', (caller) => [caller.query('cart.get')], ['[{"result":{"data":{"count":2}}}]']],
  [
    'queries of one moment',
    (caller) => [caller.query('a.b', { x: 'é&=' }), caller.query('c.d'), caller.query('e', null)],
    ['[{"result":{"data":1}},{"result":{}},{"result":{"data":[3]}}]'],
  ],
  [
    'queries and mutations',
    (caller) => [caller.mutation('cart.setLine', { variantId: '1' }), caller.query('a')],
    ['[{"result":{"data":true}}]', '[{"result":{"data":true}}]'],
  ],
  ['a refusal', (caller) => [caller.mutation('orders.place', {})], [refusal]],
  [
    'a refusal of the whole request',
    (caller) => [caller.query('a'), caller.query('b')],
    ['{"error":{"message":"Too many.","code":-32029,"data":{"code":"TOO_MANY_REQUESTS"}}}'],
  ],
  ['what is no JSON', (caller) => [caller.query('a')], ['<html>']],
  [
    'more than fit',
    (caller) => Array.from({ length: 45 }, (_, index) => caller.query('a', { index })),
    ['[]'],
  ],
  [
    'long ones',
    (caller) => Array.from({ length: 4 }, () => caller.query('a', { text: 'x'.repeat(900) })),
    ['[]'],
  ],
] satisfies [
  string,
  (caller: Pick<Caller, 'query' | 'mutation'>) => Promise<unknown>[],
  string[],
][])('%s: asks and answers as tRPC’s own client', async (_name, calls, answers) => {
  const [ours, theirs] = await Promise.all([
    outcome(createBrowserCaller, calls, answers),
    outcome(official, calls, answers),
  ]);
  const inOrder = (seen: Seen[]) =>
    seen.toSorted((a, b) => ((a.url ?? '') < (b.url ?? '') ? -1 : 1));
  expect(inOrder(ours.seen)).toEqual(inOrder(theirs.seen));
  expect(ours.results).toEqual(theirs.results);
});

test('a shop that cannot be reached is an error without an answer', async () => {
  const { url } = await serve('');
  for (const close of closers.splice(0)) close();
  const error: unknown = await createBrowserCaller(url)
    .query('a')
    .catch((caught: unknown) => caught);
  expect(isCallError(error) && error.data === undefined).toBe(true);
});

test('a question with a signal travels alone, and can be called off', async () => {
  const { seen, url } = await serve('[{"result":{"data":1}}]');
  const caller = createBrowserCaller(url);
  const controller = new AbortController();
  const calledOff = caller.query('a.b', {}, controller);
  const others = caller.query('c.d', {});
  controller.abort();
  await expect(calledOff).rejects.toThrow();
  expect(await others).toBe(1);
  expect(seen.filter(({ url: asked }) => asked?.includes('c.d'))).toHaveLength(1);
  expect(seen.filter(({ url: asked }) => asked?.includes('a.b,c.d'))).toHaveLength(0);
});
