import { createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';
import { testDatabase } from '@stockroom/testing/database';
import { addShop, addVariant, placeInput } from '@stockroom/testing/rows';
import { type RunningShop, startShop } from '@stockroom/testing/start-shop';
import { MutationObserver } from '@tanstack/react-query';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { makeRequestId } from '../calls/make-request-id.ts';
import { connectToShop } from '../connect/connect-to-shop.ts';
import { createPhoneQueryClient } from '../persist/create-phone-query-client.ts';
import { memoryStore, type SecretStore } from '../session/secret-store.ts';
import { placeOrderOptions } from './place-order-options.ts';

vi.setConfig({ testTimeout: 60_000 });

const { db, transact, url: databaseUrl } = testDatabase();
let server: RunningShop;

beforeAll(async () => {
  await addShop(transact);
  server = await startShop({
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: 'a secret of the tests, long enough',
    DEMO: '0',
    LOG_LEVEL: 'error',
    STRIPE_SECRET_KEY: 'sk_test_of_nobody',
    STRIPE_WEBHOOK_SECRET: 'whsec_of_nobody',
  });
});
afterAll(() => server.stop());

/** A network that hands every request on, and loses the answers to the first `lost` orders. */
async function badNetwork(lost: number) {
  const placed: string[] = [];
  const proxy = createServer((req, res) => {
    const onward = ask(`${server.url}${req.url}`, { method: req.method, headers: req.headers });
    const isOrder = req.url?.includes('orders.place') ?? false;
    let body = '';
    req.on('data', (chunk) => (body += String(chunk)));
    req.pipe(onward);
    onward.on('response', (answer) => {
      if (isOrder) placed.push(body);
      if (isOrder && placed.length <= lost) {
        answer.resume();
        res.destroy();
        return;
      }
      res.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(res);
    });
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    proxy.closeAllConnections();
    proxy.close();
  });
  // A TCP server has no pipe's name for an address.
  const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  return { address, placed };
}

function phone(address: string, store: SecretStore) {
  const queryClient = createPhoneQueryClient();
  const shop = connectToShop({
    address,
    store,
    version: '0.1.0',
    platform: 'android',
    queryClient,
  });
  const place = (retryDelay: number, retry?: false) =>
    new MutationObserver(queryClient, {
      ...placeOrderOptions(shop.trpc, shop.session),
      retryDelay,
      ...(retry === false && { retry }),
    });
  return { ...shop, place };
}

const ordersWith = (requestId: string) =>
  db.selectFrom('orders').select('number').where('request_id', '=', requestId).execute();

test('an answer that is lost is asked for again, and there is one order', async () => {
  const { address, placed } = await badNetwork(2);
  const { client, place, session } = phone(address, memoryStore());
  const variant = await addVariant(db);
  await client.cart.setLine.mutate({ variantId: variant.id, quantity: 1 });
  const input = await placeInput(db, { requestId: makeRequestId() });
  const order = await place(5).mutate(input);
  expect(placed).toHaveLength(3);
  expect(new Set(placed).size).toBe(1);
  expect(await ordersWith(input.requestId)).toEqual([{ number: order.number }]);
  expect(await session.placing()).toBeNull();
  expect(await session.guestOrders()).toEqual([{ number: order.number, token: order.token }]);
});

test('an app that was ended before it heard sends the same, and finds the same order', async () => {
  const { address, placed } = await badNetwork(1);
  const store = memoryStore();
  const before = phone(address, store);
  const variant = await addVariant(db);
  await before.client.cart.setLine.mutate({ variantId: variant.id, quantity: 1 });
  const input = await placeInput(db, { requestId: makeRequestId() });
  await expect(before.place(5, false).mutate(input)).rejects.toThrow();

  const after = phone(address, store);
  const waiting = await after.session.placing();
  expect(waiting).toMatchObject({ requestId: input.requestId });
  if (!waiting) return;
  const order = await after.place(5).mutate(waiting);
  expect(placed).toHaveLength(2);
  expect(await ordersWith(input.requestId)).toEqual([{ number: order.number }]);
  expect(await after.session.placing()).toBeNull();
});

test('a ‘no’ is asked for once, and nothing waits after it', async () => {
  const { address, placed } = await badNetwork(0);
  const { place, session } = phone(address, memoryStore());
  await expect(place(5).mutate(await placeInput(db))).rejects.toThrow('cart_empty');
  expect(placed).toHaveLength(1);
  expect(await session.placing()).toBeNull();
});
