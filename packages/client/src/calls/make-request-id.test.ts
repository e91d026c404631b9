import { expect, test } from 'vitest';
import { placeOrderInput } from '@stockroom/contract/orders';
import { makeRequestId } from './make-request-id.ts';

test('each is a UUID of its own', () => {
  const ids = Array.from({ length: 100 }, () => makeRequestId());
  expect(new Set(ids).size).toBe(100);
  for (const id of ids)
    expect(placeOrderInput.shape.requestId.safeParse(id).success, id).toBe(true);
});

test('is made of whatever bytes it is given, where there is no crypto', () => {
  expect(makeRequestId((bytes) => bytes.fill(0xff))).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
});
