import { expect, test } from 'vitest';
import { quoteChanges } from './quote-changes.ts';
import type { Quote } from '../calls/shapes.ts';

const gbp = (amount: number) => ({ amount, currency: 'GBP' });

function quote(changes: Partial<Quote> = {}): Quote {
  return {
    lines: [line()],
    subtotal: gbp(500),
    shipping: gbp(350),
    discount: gbp(0),
    tax: gbp(142),
    total: gbp(850),
    code: null,
    shippingMethods: [],
    shippingMethodId: '1',
    fingerprint: 'a',
    ...changes,
  };
}

function line(changes: Partial<Quote['lines'][number]> = {}): Quote['lines'][number] {
  return {
    variantId: '1',
    slug: 'blue-mug',
    name: 'Blue mug',
    variantName: '',
    image: '/pictures/blue-mug.svg',
    quantity: 2,
    price: gbp(250),
    amount: gbp(500),
    available: 9,
    ...changes,
  };
}

test('nothing changed, nothing said', () => {
  expect(quoteChanges(quote(), quote())).toEqual([]);
});

test('a dearer product, another postage and a lost discount are each said', () => {
  const now = quote({ lines: [line({ price: gbp(275) })], shipping: gbp(0) });
  expect(quoteChanges(quote({ discount: gbp(50) }), now)).toEqual([
    '‘Blue mug’ now costs £2.75 instead of £2.50.',
    'Postage is now £0.00 instead of £3.50.',
    'The discount is now £0.00 instead of £0.50.',
  ]);
});

test('a line that came or went in another window is said', () => {
  const now = quote({ lines: [line({ variantId: '2', name: 'Red mug' })] });
  expect(quoteChanges(quote(), now)).toEqual([
    '‘Blue mug’ is no longer in your cart.',
    '‘Red mug’ is in your cart, too, now.',
  ]);
});
