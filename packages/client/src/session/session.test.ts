import { expect, test } from 'vitest';
import { memoryStore, type SecretStore } from './secret-store.ts';
import { createSession } from './session.ts';

const address = 'https://shop.example';
const open = (store: SecretStore = memoryStore(), inBrowser = false) =>
  createSession({ store, address, inBrowser });
const signedIn = 'stockroom.session_token=abc; Path=/; Max-Age=100';
const token = (letter: string) => letter.repeat(32);
const toPlace = {
  requestId: '6f0c1d5e-8d5b-4d0e-9a52-0d5f5f6f7a10',
  email: 'ada@shop.test',
  address: { name: 'Ada', line1: '1 High Street', city: 'Leeds', postcode: 'LS1', country: 'GB' },
  shippingMethodId: '1',
};

test('keeps cookies and the cart of answers, over a restart too', async () => {
  const store = memoryStore();
  const session = open(store);
  const [keepOne, keepTwo] = [session.expectAnswer(), session.expectAnswer()];
  await Promise.all([
    keepOne(new Headers({ 'set-cookie': signedIn, 'x-cart-token': token('c') })),
    keepTwo(new Headers({ 'set-cookie': 'two_factor=x; Max-Age=100' })),
  ]);
  await session.written();
  const expected = {
    cookie: 'stockroom.session_token=abc; two_factor=x',
    'x-cart-token': token('c'),
  };
  expect(await session.headers()).toEqual(expected);
  expect(await open(store).headers()).toEqual(expected);
  expect(await open(store).mayBeSignedIn()).toBe(true);
});

test('a cart that was merged is forgotten', async () => {
  const session = open();
  await session.expectAnswer()(new Headers({ 'x-cart-token': token('c') }));
  await session.expectAnswer()(new Headers({ 'x-cart-token': '' }));
  expect(await session.headers()).toEqual({});
});

test('an answer that comes after signing out brings nobody back', async () => {
  const session = open();
  const keepLate = session.expectAnswer();
  await session.clear();
  await keepLate(new Headers({ 'set-cookie': signedIn, 'x-cart-token': token('c') }));
  expect(await session.headers()).toEqual({});
  expect(await session.mayBeSignedIn()).toBe(false);
});

test('signing out leaves nothing in the store', async () => {
  const values = new Map<string, string>();
  const session = open({
    read: async (key) => values.get(key) ?? null,
    write: async (key, value) => void values.set(key, value),
    remove: async (key) => void values.delete(key),
  });
  await session.expectAnswer()(new Headers({ 'set-cookie': signedIn, 'x-cart-token': token('c') }));
  await session.keepGuestOrder({ number: 'S-100001', token: token('o') });
  await session.written();
  expect(values.size).toBe(3);
  await session.clear();
  expect(values.size).toBe(0);
});

test('an ended session leaves the guest what is theirs', async () => {
  const session = open();
  await session.expectAnswer()(new Headers({ 'set-cookie': signedIn, 'x-cart-token': token('c') }));
  await session.expectEnd()();
  expect(await session.headers()).toEqual({ 'x-cart-token': token('c') });
});

test('what was placed while signed in is nobody else’s, however the session came to its end', async () => {
  const session = open();
  const guests = { number: 'S-100001', token: token('g') };
  const own = { number: 'S-100002', token: token('o') };
  await session.keepGuestOrder(guests);
  await session.expectAnswer()(new Headers({ 'set-cookie': signedIn }));
  await session.expectOrder()(own);
  await session.keepPlacing(toPlace);
  expect(await session.guestOrders()).toEqual([own, guests]);
  await session.expectEnd()();
  expect(await session.guestOrders()).toEqual([guests]);
  expect(await session.placing()).toBeNull();

  // Somebody signs in where somebody else still was.
  await session.keepPlacing(toPlace);
  await session.expectAnswer()(new Headers({ 'set-cookie': signedIn }));
  expect(await session.placing()).not.toBeNull();
  await session.expectOrder()(own);
  const another = 'stockroom.session_token=another; Path=/; Max-Age=100';
  await session.expectAnswer()(new Headers({ 'set-cookie': another }));
  expect(await session.guestOrders()).toEqual([guests]);
  expect(await session.placing()).toBeNull();
});

test('an order whose answer comes after signing out is not kept for the next', async () => {
  const session = open();
  const keepLate = session.expectOrder();
  await session.clear();
  await keepLate({ number: 'S-100001', token: token('o') });
  expect(await session.guestOrders()).toEqual([]);
});

test('the end of an earlier session does not end the one that came since', async () => {
  const session = open();
  const endEarlier = session.expectEnd();
  await session.expectAnswer()(new Headers({ 'set-cookie': signedIn }));
  const endOld = session.expectEnd();
  await session.expectAnswer()(new Headers({ 'set-cookie': 'stockroom.session_token=newer' }));
  await endEarlier();
  await endOld();
  expect(await session.headers()).toEqual({ cookie: 'stockroom.session_token=newer' });
});

test('tells of signing in and out, and of nothing else', async () => {
  const session = open();
  let told = 0;
  const stop = session.onSignInChange(() => (told += 1));
  await session.expectAnswer()(new Headers({ 'set-cookie': 'two_factor=x; Max-Age=100' }));
  expect(told).toBe(0);
  await session.expectAnswer()(new Headers({ 'set-cookie': signedIn }));
  await session.expectAnswer()(new Headers({ 'set-cookie': signedIn }));
  expect(told).toBe(1);
  await session.expectEnd()();
  expect(told).toBe(2);
  stop();
  await session.expectAnswer()(new Headers({ 'set-cookie': signedIn }));
  expect(told).toBe(2);
});

test('the newest of a guest’s orders are kept, each once, within what a key store holds', async () => {
  const values = new Map<string, string>();
  const session = open({
    read: async (key) => values.get(key) ?? null,
    write: async (key, value) => void values.set(key, value),
    remove: async (key) => void values.delete(key),
  });
  // Those of an account say so, and are a little longer.
  await session.expectAnswer()(new Headers({ 'set-cookie': signedIn }));
  for (let each = 0; each < 40; each += 1) {
    await session.keepGuestOrder({ number: `S-1000000000000${100 + each}`, token: token('t') });
  }
  await session.keepGuestOrder({ number: 'S-1000000000000139', token: token('u') });
  await session.written();
  const orders = await session.guestOrders();
  expect(orders[0]).toEqual({ number: 'S-1000000000000139', token: token('u') });
  expect(new Set(orders.map(({ number }) => number)).size).toBe(orders.length);
  for (const value of values.values()) {
    expect(new TextEncoder().encode(value).length).toBeLessThanOrEqual(2048);
  }
});

test('an order that is being placed is there again after a restart', async () => {
  const store = memoryStore();
  const session = open(store);
  await session.keepPlacing(toPlace);
  expect(await open(store).placing()).toMatchObject(toPlace);
  await session.keepPlacing(null);
  expect(await open(store).placing()).toBeNull();
});

test('in a browser nobody can say from outside that nobody is signed in', async () => {
  expect(await open(memoryStore(), true).mayBeSignedIn()).toBe(true);
});
