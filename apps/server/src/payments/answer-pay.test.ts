import { testDatabase } from '@stockroom/testing/database';
import { describe, expect, it } from 'vitest';
import { noPasswords } from '../fixtures/no-passwords.ts';
import { serve } from '../fixtures/serve.ts';
import { paymentShop } from './payment-shop.fixture.ts';
import { contextCreator } from '../trpc/create-context.ts';
import { answerPay } from './answer-pay.ts';

const database = testDatabase();
const shop = paymentShop(database);

async function open(path: string, method = 'GET') {
  const { db, transact } = database;
  const createContext = contextCreator({
    db,
    transact,
    watcher: { wakeups: () => ({ next: async () => ({ done: true, value: undefined }) }) },
    publicUrl: shop.url,
    https: false,
    passwords: noPasswords,
    findSignedIn: async () => null,
    takesPayments: true,
    challengeKey: 'the key of tests',
    isDemo: false,
  });
  const area = answerPay(shop.context, createContext);
  const { url } = await serve({ routes: [['/pay/', { name: 'pay', area, bodyLimit: 0 }]] });
  const response = await fetch(url + path, { method, redirect: 'manual' });
  return { status: response.status, location: response.headers.get('location') };
}

describe('/pay/:number', () => {
  it('sends the holder of the link to the provider', async () => {
    const { order } = await shop.placeOrder();
    const { status, location } = await open(`/pay/${order.number}?token=${order.accessToken}`);
    expect(status).toBe(303);
    expect(location).toMatch(/\/test-bank\/pay\/tbs_/);
  });

  it('sends everybody else to the order’s page, which says that there is none', async () => {
    const { order } = await shop.placeOrder();
    const elsewhere = { status: 303, location: `/orders/${order.number}` };
    expect(await open(`/pay/${order.number}`)).toEqual(elsewhere);
    expect(await open(`/pay/${order.number}?token=made-up`)).toEqual(elsewhere);
  });

  it('is opened, and nothing else', async () => {
    const { order } = await shop.placeOrder();
    expect((await open(`/pay/${order.number}`, 'POST')).status).toBe(405);
    expect((await open('/pay/')).status).toBe(404);
    expect((await open('/pay/a/b')).status).toBe(404);
  });
});
