import { testDatabase } from '@stockroom/testing/database';
import { expect, test } from 'vitest';
import { describeShop } from './describe-shop.ts';
import { openShop } from './open-shop.ts';

const { db, transact } = testDatabase();

test('tells what anybody may know, and nothing of how the shop is run', async () => {
  const shop = { name: 'Corner shop', email: 'owner@shop.test', currency: 'EUR', country: 'IE' };
  await transact((tx) => openShop(tx, { ...shop, address: '1 Quay\nCork', taxNumber: 'IE 1' }));
  expect(await describeShop(db)).toEqual({ ...shop, address: '1 Quay\nCork', taxNumber: 'IE 1' });
});
