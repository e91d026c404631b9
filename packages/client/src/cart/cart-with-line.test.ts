import { expect, test } from 'vitest';
import { cartWithLine } from './cart-with-line.ts';
import type { Cart } from '../calls/shapes.ts';

const gbp = (amount: number) => ({ amount, currency: 'GBP' });

const cart: Cart = {
  lines: [line('1', 2, 250), line('2', 1, 1000)],
  count: 3,
  subtotal: gbp(1500),
  code: null,
};

function line(variantId: string, quantity: number, price: number): Cart['lines'][number] {
  return {
    variantId,
    sku: `SKU-${variantId}`,
    slug: `product-${variantId}`,
    name: `Product ${variantId}`,
    variantName: '',
    image: '/pictures/x.svg',
    quantity,
    price: gbp(price),
    amount: gbp(price * quantity),
    available: 10,
    seenPrice: null,
  };
}

test('a changed quantity changes its line, the count and the sum', () => {
  const changed = cartWithLine(cart, { variantId: '1', quantity: 5 });
  expect(changed.lines[0]).toMatchObject({ quantity: 5, amount: gbp(1250) });
  expect(changed).toMatchObject({ count: 6, subtotal: gbp(2250) });
});

test('none of it takes the line out', () => {
  const changed = cartWithLine(cart, { variantId: '2', quantity: 0 });
  expect(changed.lines.map(({ variantId }) => variantId)).toEqual(['1']);
  expect(changed).toMatchObject({ count: 2, subtotal: gbp(500) });
});

test('what is not in it yet only counts', () => {
  const changed = cartWithLine(cart, { variantId: '3', quantity: 4 });
  expect(changed.lines).toEqual(cart.lines);
  expect(changed).toMatchObject({ count: 7, subtotal: gbp(1500) });
});
