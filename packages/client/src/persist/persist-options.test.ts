import {
  persistQueryClientRestore,
  persistQueryClientSave,
} from '@tanstack/query-persist-client-core';
import {
  dehydrate,
  MutationObserver,
  onlineManager,
  type QueryClient,
} from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { waitWithCart } from '../cart/wait-with-cart.ts';
import { setLineOptions } from '../cart/cart-mutations.ts';
import { connectToShop } from '../connect/connect-to-shop.ts';
import { serve } from '../calls/serve.fixture.ts';
import { refusalOf } from '../calls/refusal-of.ts';
import { memoryStore } from '../session/secret-store.ts';
import { createPhoneQueryClient } from './create-phone-query-client.ts';
import { persistOptions, type PlainStorage } from './persist-options.ts';

afterEach(() => onlineManager.setOnline(true));

function plainStorage() {
  const values = new Map<string, string>();
  const storage: PlainStorage = {
    getItem: async (key) => values.get(key) ?? null,
    setItem: async (key, value) => void values.set(key, value),
    removeItem: async (key) => void values.delete(key),
  };
  return { storage, values };
}

/** The app as it starts, with what it finds. */
async function start(address: string, storage: PlainStorage, version = '1.0.0') {
  const queryClient = createPhoneQueryClient();
  const { trpc, session } = connectToShop({
    address,
    store: memoryStore(),
    version,
    platform: 'ios',
    queryClient,
  });
  const refused: unknown[] = [];
  waitWithCart(trpc, queryClient, (error) => refused.push(refusalOf(error)));
  const options = { queryClient, ...persistOptions({ storage, version, address, session }) };
  await persistQueryClientRestore(options);
  return { queryClient, trpc, session, refused, save: () => persistQueryClientSave(options) };
}

/** A shop that keeps what it is told about its cart, request by request; variant 3 is no longer there. */
async function cartShop() {
  const told: unknown[] = [];
  const address = await serve((req, res) => {
    let body = '';
    req.on('data', (chunk) => (body += String(chunk)));
    req.on('end', () => {
      res.setHeader('content-type', 'application/json');
      const asked = body === '' ? {} : (JSON.parse(body) as Record<string, { variantId?: string }>);
      const lines = Object.values(asked);
      if (lines.length > 0) told.push(lines);
      const refusal = { code: 'not_found', what: 'variant' };
      const data = { code: 'NOT_FOUND', httpStatus: 404, refusal, issues: null, requestId: null };
      const answers = (lines.length === 0 ? [{}] : lines).map(
        ({ variantId }: { variantId?: string }) =>
          variantId === '3'
            ? { error: { code: -32_004, message: 'not_found', data } }
            : { result: { data: { lines: [], count: told.length, subtotal: null, code: null } } },
      );
      // As long as a slow network takes: two at once would come in another order.
      setTimeout(() => res.end(JSON.stringify(answers)), told.length === 1 ? 40 : 5);
    });
  });
  return { address, told };
}

function setLine(queryClient: QueryClient, options: ReturnType<typeof setLineOptions>) {
  const observer = new MutationObserver(queryClient, options);
  return (variantId: string, quantity: number) =>
    void observer.mutate({ variantId, quantity }).catch(() => {});
}

test('changes of the cart wait offline, outlive a restart, and are sent in order, once', async () => {
  const { address, told } = await cartShop();
  const { storage } = plainStorage();
  const before = await start(address, storage);
  onlineManager.setOnline(false);
  const set = setLine(
    before.queryClient,
    setLineOptions(before.trpc, before.queryClient, () => {}),
  );
  set('1', 1);
  set('2', 5);
  set('3', 1);
  set('1', 4);
  await vi.waitFor(() => expect(dehydrate(before.queryClient).mutations).toHaveLength(4));
  await before.save();
  expect(told).toEqual([]);
  // Ended by the system: nothing of it hears of the network's return.
  before.queryClient.getMutationCache().clear();

  const after = await start(address, storage);
  onlineManager.setOnline(true);
  await after.queryClient.resumePausedMutations();
  await vi.waitFor(() => expect(told).toHaveLength(4));
  expect(told).toEqual([
    [{ variantId: '1', quantity: 1 }],
    [{ variantId: '2', quantity: 5 }],
    [{ variantId: '3', quantity: 1 }],
    [{ variantId: '1', quantity: 4 }],
  ]);
  // What was refused is told to whoever wanted it, and keeps nothing else from being sent.
  await vi.waitFor(() => expect(after.refused).toEqual([{ code: 'not_found', what: 'variant' }]));
  await vi.waitFor(() => expect(after.queryClient.isMutating()).toBe(0));
  await after.save();
  const last = await start(address, storage);
  await last.queryClient.resumePausedMutations();
  expect(told).toHaveLength(4);
});

test('what was under way when the app was ended is sent again', async () => {
  const { address, told } = await cartShop();
  const { storage } = plainStorage();
  const before = await start('http://127.0.0.1:9', storage);
  setLine(
    before.queryClient,
    setLineOptions(before.trpc, before.queryClient, () => {}),
  )('1', 2);
  await vi.waitFor(() => expect(before.queryClient.isMutating()).toBe(1));
  await before.save();
  before.queryClient.getMutationCache().clear();
  const [key, text = ''] = [...(await entries(storage))][0] ?? [];
  // The same shop, reached again.
  await storage.setItem(key ?? '', text.replace('http://127.0.0.1:9', address));
  const after = await start(address, storage);
  await after.queryClient.resumePausedMutations();
  await vi.waitFor(() => expect(told).toEqual([[{ variantId: '1', quantity: 2 }]]));
});

test('what was seen is there again; secrets, other people and other versions are not', async () => {
  const { storage, values } = plainStorage();
  const address = 'http://127.0.0.1:9';
  const { queryClient, trpc, save } = await start(address, storage);
  const secret = 'a-token-that-opens-something-0123456789';
  const put = (path: string, input: object | undefined, data: string) =>
    queryClient.setQueryData([path.split('.'), { ...(input && { input }), type: 'query' }], data);
  put('catalog.bySlug', { slug: 'mug' }, 'seen: a mug');
  put('orders.byNumber', { number: 'S-100001' }, 'seen: an order');
  put('orders.byNumber', { number: 'S-100002', token: secret }, 'opened by a token');
  put('contact.challenge', undefined, 'a challenge');
  put('account.sessions.list', undefined, 'sessions');
  put('office.customers.list', {}, 'other people');
  queryClient.setQueryData(['made-up'], 'of nobody');
  // An order under way is kept in the secret store, and sent again by nobody but its customer.
  const placing = queryClient.getMutationCache().build(queryClient, {
    mutationKey: trpc.orders.place.mutationKey(),
    mutationFn: () => new Promise(() => {}),
  });
  void placing.execute({ address: secret });
  await queryClient
    .fetchInfiniteQuery({
      queryKey: trpc.catalog.list.infiniteQueryKey({}),
      queryFn: () => 'seen: a page',
      initialPageParam: undefined,
      getNextPageParam: () => undefined,
    })
    .catch(() => {});
  await save();
  const text = [...values.values()].join('');
  expect(text.match(/seen: [a-z ]+/g)?.toSorted()).toEqual([
    'seen: a mug',
    'seen: a page',
    'seen: an order',
  ]);
  expect(text).not.toContain(secret);
  expect((await start(address, storage)).queryClient.getQueryCache().getAll()).toHaveLength(3);
  const newer = await start(address, storage, '1.0.1');
  expect(newer.queryClient.getQueryCache().getAll()).toEqual([]);
});

test('signing out takes it away, and what still waited is not sent for somebody else', async () => {
  const { address, told } = await cartShop();
  const { storage, values } = plainStorage();
  const { queryClient, trpc, session, save } = await start(address, storage);
  onlineManager.setOnline(false);
  setLine(
    queryClient,
    setLineOptions(trpc, queryClient, () => {}),
  )('1', 1);
  await vi.waitFor(() => expect(dehydrate(queryClient).mutations).toHaveLength(1));
  await save();
  expect(values.size).toBe(1);
  await session.clear();
  await vi.waitFor(() => expect(values.size).toBe(0));
  onlineManager.setOnline(true);
  await queryClient.resumePausedMutations();
  expect(told).toEqual([]);
});

test('nor when somebody signs in where somebody else still was', async () => {
  const { address, told } = await cartShop();
  const { queryClient, trpc, session } = await start(address, plainStorage().storage);
  const signIn = (name: string) =>
    session.expectAnswer()(
      new Headers({ 'set-cookie': `stockroom.session_token=${name}; Path=/` }),
    );
  onlineManager.setOnline(false);
  const set = setLine(
    queryClient,
    setLineOptions(trpc, queryClient, () => {}),
  );
  set('1', 1);
  await vi.waitFor(() => expect(dehydrate(queryClient).mutations).toHaveLength(1));
  // What a guest has gathered comes along.
  await signIn('ada');
  expect(dehydrate(queryClient).mutations).toHaveLength(1);
  await signIn('zed');
  onlineManager.setOnline(true);
  await queryClient.resumePausedMutations();
  expect(told).toEqual([]);
});

test('a shop that gives no answer is told of a change once it is there', async () => {
  let isThere = false;
  const told: string[] = [];
  const address = await serve((req, res) => {
    if (!isThere) {
      isThere = true;
      res.destroy();
      return;
    }
    req.on('data', (chunk) => told.push(String(chunk)));
    req.on('end', () => {
      const cart = { lines: [], count: 0, subtotal: null, code: null };
      res.setHeader('content-type', 'application/json');
      res.end(JSON.stringify([{ result: { data: cart } }]));
    });
  });
  const { queryClient, trpc, refused } = await start(address, plainStorage().storage);
  setLine(
    queryClient,
    setLineOptions(trpc, queryClient, () => {}),
  )('1', 2);
  await vi.waitFor(() => expect(told).toHaveLength(1), { timeout: 10_000 });
  await vi.waitFor(() => expect(queryClient.isMutating()).toBe(0));
  expect(refused).toEqual([]);
}, 20_000);

async function entries(storage: PlainStorage): Promise<Map<string, string>> {
  const key = 'stockroom.seen';
  return new Map([[key, (await storage.getItem(key)) ?? '']]);
}
