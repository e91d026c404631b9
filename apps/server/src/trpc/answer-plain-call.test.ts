import { createTransact } from '@stockroom/db/transact';
import { startSending, stopSending } from '@stockroom/domain/jobs/sender';
import { testDatabase } from '@stockroom/testing/database';
import { addShop, addVariant } from '@stockroom/testing/rows';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Area } from '../http/exchange.ts';
import { noPasswords } from '../fixtures/no-passwords.ts';
import { serve } from '../fixtures/serve.ts';
import { answerTrpc, answerWholeTrpc, bodyLimit } from './answer-trpc.ts';
import { contextCreator } from './create-context.ts';
import * as plain from './plain-call.ts';

const { db } = testDatabase();
const transact = createTransact(db);
let variantId = '';
beforeAll(async () => {
  await startSending(db);
  await addShop(transact);
  variantId = (await addVariant(db, { onHand: 5 })).id;
});
afterAll(stopSending);

const createContext = contextCreator({
  db,
  transact,
  watcher: { wakeups: () => ({ next: async () => ({ done: true, value: undefined }) }) },
  publicUrl: 'http://shop.test',
  https: false,
  passwords: noPasswords,
  findSignedIn: async () => null,
  takesPayments: false,
  challengeKey: 'the key of tests',
  isDemo: false,
});

interface Sent {
  path: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string | undefined;
}

const json = { 'content-type': 'application/json' };
const post = (path: string, body: unknown, headers: Record<string, string> = json): Sent => ({
  path,
  method: 'POST',
  headers,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const get = (path: string, input?: unknown): Sent => ({
  path:
    input === undefined
      ? path
      : `${path}${path.includes('?') ? '&' : '?'}input=${encodeURIComponent(typeof input === 'string' ? input : JSON.stringify(input))}`,
});

/** Everything by which a client could tell the two apart. */
async function answerOf(area: Area, { path, method = 'GET', headers = {}, body }: Sent) {
  const { url } = await serve({ routes: [['/api/trpc/', { name: 'trpc', area, bodyLimit }]] });
  const response = await fetch(`${url}/api/trpc/${path}`, {
    method,
    headers: { 'x-request-id': 'the-same-request', 'x-cart-token': '', ...headers },
    ...(body === undefined ? {} : { body }),
  });
  const kept = [...response.headers].filter(
    ([name]) =>
      !['date', 'content-length', 'transfer-encoding', 'connection', 'keep-alive'].includes(name),
  );
  return {
    status: response.status,
    headers: kept.map(([name, value]) =>
      name === 'x-cart-token' ? [name, 'some token'] : [name, value],
    ),
    body: await response.text(),
  };
}

async function expectTheSame(sent: Sent): Promise<{ status: number; body: string }> {
  const short = await answerOf(answerTrpc(createContext), sent);
  const whole = await answerOf(answerWholeTrpc(createContext), sent);
  expect(short).toEqual(whole);
  return short;
}

describe('the short way answers exactly as tRPC itself', () => {
  it.each<[string, () => Sent]>([
    ['a query', () => get('catalog.list', { limit: 3 })],
    ['a query without input', () => get('cart.get')],
    ['an empty input', () => get('catalog.list?input=')],
    ['null for an input', () => get('catalog.list', 'null')],
    ['input of the wrong kind', () => get('catalog.list', { limit: 'many' })],
    ['input that is not JSON', () => get('catalog.list', '{"limit":')],
    ['something that is not there', () => get('catalog.bySlug', { slug: 'no-such' })],
    ['a batch', () => get('catalog.list,cart.get?batch=1', { 0: { limit: 1 } })],
    ['a batch of one', () => get('catalog.list?batch=1', { 0: { limit: 1 } })],
    [
      'a batch that fails in part',
      () => get('catalog.list,catalog.bySlug?batch=1', { 0: { limit: 1 }, 1: { slug: 'no-such' } }),
    ],
    ['a batch that fails twice', () => get('catalog.bySlug,account.update?batch=1', {})],
    ['a batch without inputs', () => get('cart.get,catalog.list?batch=1')],
    ['a batch whose inputs are a list', () => get('cart.get,catalog.list?batch=1', [1])],
    ['a batch that is not JSON', () => get('cart.get,catalog.list?batch=1', 'nonsense')],
    [
      'the same procedure twice',
      () => get('catalog.list,catalog.list?batch=1', { 0: { limit: 1 }, 1: { limit: 2 } }),
    ],
    ['a batch that is too long', () => get(`${Array(21).fill('cart.get').join(',')}?batch=1`)],
    ['names that JavaScript knows', () => get('constructor')],
    ['a prototype', () => get('__proto__,cart.get?batch=1')],
    ['an unknown procedure', () => get('catalog.nothing', {})],
    ['no procedure', () => get('')],
    ['a router', () => get('catalog')],
    ['an escaped name', () => get('catalog%2Elist', { limit: 1 })],
    ['commas without a batch', () => get('cart.get,catalog.list')],
    ['a mutation by GET', () => get('cart.setLine', { variantId: '1', quantity: 1 })],
    ['a query by POST', () => post('catalog.list', { limit: 1 })],
    ['sign-in wanted', () => get('orders.mine', {})],
    ['staff wanted', () => get('office.orders.list', {})],
    ['a mutation', () => post('cart.setLine', { variantId, quantity: 1 })],
    [
      'a mutation that is refused',
      () => post('cart.setLine', { variantId: '999999', quantity: 1 }),
    ],
    ['a mutation with bad input', () => post('cart.setLine', { quantity: 'x' })],
    ['a mutation without a body', () => ({ path: 'cart.setLine', method: 'POST', headers: json })],
    ['a mutation that is not JSON', () => post('cart.setLine', '{"variantId":')],
    [
      'a mutation with a mark before',
      () => post('cart.setLine', `\uFEFF{"variantId":"999999","quantity":1}`),
    ],
    [
      'a batch of mutations',
      () =>
        post('cart.setLine,cart.setLine?batch=1', {
          0: { variantId: '999999', quantity: 1 },
          1: {},
        }),
    ],
    ['mutations and queries in one batch', () => post('cart.setLine,cart.get?batch=1', {})],
    ['queries and mutations in one batch', () => get('cart.get,cart.setLine?batch=1', {})],
    [
      'another charset',
      () =>
        post(
          'cart.setLine',
          { variantId: '999999', quantity: 1 },
          { 'content-type': 'Application/JSON; charset=utf-8' },
        ),
    ],
    [
      'a stream of lines',
      () => ({
        // One call: of several, whichever is ready first comes first.
        ...get('catalog.list?batch=1'),
        headers: { 'trpc-accept': 'application/jsonl' },
      }),
    ],
    ['connection parameters', () => get('cart.get?connectionParams=nonsense')],
    ['PUT', () => ({ path: 'cart.get', method: 'PUT', headers: json, body: '{}' })],
    ['HEAD', () => ({ path: 'cart.get', method: 'HEAD' })],
    ['OPTIONS', () => ({ path: 'cart.get', method: 'OPTIONS' })],
    ['unpaired surrogates', () => get('catalog.search', '{"query":"\\ud800"}')],
    ['deep nesting', () => post('cart.setLine', '['.repeat(5_000) + ']'.repeat(5_000))],
  ])('%s', async (_name, sent) => {
    await expectTheSame(sent());
  });

  it('and sees a subscription through', async () => {
    const input = JSON.stringify({ number: 'SR-1', token: 'none' });
    const { body } = await expectTheSame({
      path: `orders.watch?input=${encodeURIComponent(input)}`,
      headers: { accept: 'text/event-stream' },
    });
    expect(body).toContain('event:');
  });
});

describe('the short way', () => {
  it('is the one that is taken', () => {
    const call = (method: string, path: string, headers = {}) =>
      plain.readPlainCall(
        { req: { method, headers }, path: `/api/trpc/${path}`, search: '' } as never,
        '/api/trpc',
        20,
      );
    expect(call('GET', 'catalog.list')).toMatchObject({ type: 'query', paths: ['catalog.list'] });
    expect(call('POST', 'cart.setLine', { ...json, 'content-length': '2' })).toMatchObject({
      type: 'mutation',
    });
    expect(call('POST', 'catalog.list', { ...json, 'content-length': '2' })).toBeUndefined();
    expect(call('GET', 'orders.watch')).toBeUndefined();
  });

  it('takes mutations only as application/json', async () => {
    const sent = JSON.stringify({ variantId, quantity: 1 });
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const { status } = await answerOf(
        answerTrpc(createContext),
        post('cart.setLine', sent, { 'content-type': type }),
      );
      expect(status).toBe(415);
    }
  });

  it('refuses what is too long before it reads it', async () => {
    const long = post('cart.setLine', { variantId: 'x'.repeat(bodyLimit), quantity: 1 });
    expect(await answerOf(answerTrpc(createContext), long)).toMatchObject({ status: 413 });
  });

  it('gives a guest a cookie, or an app a header', async () => {
    const { url } = await serve({
      routes: [['/api/trpc/', { name: 'trpc', area: answerTrpc(createContext), bodyLimit }]],
    });
    const body = JSON.stringify({ variantId, quantity: 2 });
    const browser = await fetch(`${url}/api/trpc/cart.setLine`, {
      method: 'POST',
      headers: { ...json, 'sec-fetch-site': 'same-origin' },
      body,
    });
    const [cookie = ''] = browser.headers.getSetCookie();
    expect(cookie).toMatch(/^cart=[\w-]{32}; .*HttpOnly/);
    const cart = await fetch(`${url}/api/trpc/cart.get`, {
      headers: { cookie: cookie.split(';')[0] ?? '' },
    });
    expect(await cart.text()).toContain('"quantity":2');
  });
});
