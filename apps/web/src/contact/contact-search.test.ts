import { expect, test } from 'vitest';
import { readContactSearch } from './contact-search.ts';

const receipt = '0d5f7c4e-0f6e-4f3d-9d57-6a4f7c1f5a10';

test('knows an order’s number and a receipt', () => {
  expect(readContactSearch({ order: 'S-100042', sent: receipt })).toEqual({
    order: 'S-100042',
    sent: receipt,
  });
});

test.each(['100042', 'S-1', '<b>', 'S-100042 or 1', ['S-100042']])(
  'of %j nothing stays',
  (order) => {
    expect(readContactSearch({ order, sent: order }).order).toBeUndefined();
    expect(readContactSearch({ order, sent: order }).sent).toBeUndefined();
  },
);
