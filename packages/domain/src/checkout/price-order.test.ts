import { describe, expect, it } from 'vitest';
import type { Discount } from '../cart/discount.ts';
import { includedTax, priceOrder, type ShippingRate } from './price-order.ts';

const rate: ShippingRate = {
  methodId: '1',
  name: 'Standard',
  amount: 395,
  freeFromAmount: 4000,
  minDays: 2,
  maxDays: 4,
};
const percent = (basisPoints: number): Discount => ({
  id: '1',
  code: 'CODE',
  kind: 'percent',
  basisPoints,
  amount: null,
  startsAt: null,
  endsAt: null,
  minimumAmount: 0,
  useLimit: null,
  used: 0,
});
const taken = (amount: number): Discount => ({
  ...percent(1),
  kind: 'amount',
  basisPoints: null,
  amount,
});
const price = (lines: [number, number][], discount: Discount | null, taxBasisPoints = 2000) =>
  priceOrder({
    lines: lines.map(([unitAmount, quantity]) => ({ unitAmount, quantity })),
    discount,
    rate,
    taxBasisPoints,
  });

describe('the amounts of an order', () => {
  it('adds up lines and shipping, with the tax that is inside', () => {
    // 3 × 2.95 + 1 × 12.75 + 3.95 = 25.55, of which a sixth is tax at 20 %.
    expect(
      price(
        [
          [295, 3],
          [1275, 1],
        ],
        null,
      ),
    ).toEqual({
      subtotal: 2160,
      discount: 0,
      shipping: 395,
      tax: 426,
      total: 2555,
    });
  });

  it('sends free from the threshold on, counted after the discount', () => {
    expect(price([[4000, 1]], null).shipping).toBe(0);
    expect(price([[3999, 1]], null).shipping).toBe(395);
    expect(price([[4000, 1]], percent(1000)).shipping).toBe(395);
  });

  it('rounds half a penny of a percentage up', () => {
    expect(price([[25, 1]], percent(1000)).discount).toBe(3);
    expect(price([[24, 1]], percent(1000)).discount).toBe(2);
    expect(price([[5000, 1]], percent(10_000))).toMatchObject({ discount: 5000, shipping: 395 });
  });

  it('never takes off more than the goods are worth', () => {
    expect(price([[300, 1]], taken(500))).toMatchObject({ discount: 300, total: 395 });
  });

  it('refuses more than an order can hold', () => {
    expect(price([[100_000_000, 21]], null).total).toBe(2_100_000_000);
    expect(() => price([[100_000_000, 22]], null)).toThrow('order_too_large');
  });

  it('holds the sum for any goods', () => {
    for (let unit = 1; unit < 6000; unit += 37) {
      const amounts = price([[unit, (unit % 7) + 1]], percent((unit * 13) % 10_000 || 1), 1900);
      expect(amounts.subtotal + amounts.shipping - amounts.discount).toBe(amounts.total);
      expect(Number.isInteger(amounts.tax)).toBe(true);
    }
  });
});

describe('the tax inside a price', () => {
  it.each([
    [1200, 2000, 200],
    [100, 1900, 16],
    [0, 2000, 0],
    [999, 0, 0],
    [3, 2000, 1], // exactly half a penny
    [2_147_483_647, 2550, 436_341_299],
  ])('of %i at %i basis points is %i', (gross, basisPoints, tax) => {
    expect(includedTax(gross, basisPoints)).toBe(tax);
  });
});
