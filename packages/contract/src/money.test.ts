import { expect, it } from 'vitest';
import { currencySymbol } from './format-money.ts';
import { formatMoney } from './money.ts';

it.each([
  [295, 'GBP', '£2.95'],
  [5, 'GBP', '£0.05'],
  [0, 'GBP', '£0.00'],
  [-1250, 'GBP', '−£12.50'],
  [123456789, 'GBP', '£1,234,567.89'],
  [1500, 'JPY', 'JP¥1,500'],
  [1234, 'BHD', 'BHD 1.234'],
  [Number.MAX_SAFE_INTEGER, 'GBP', '£90,071,992,547,409.91'],
])('%i of %s is %s', (amount, currency, text) => {
  expect(formatMoney({ amount, currency }).replaceAll('\u00a0', ' ')).toBe(text);
});

it.each([
  ['GBP', '£'],
  ['EUR', '€'],
  ['CHF', 'CHF'],
])('%s is written %s', (currency, symbol) => {
  expect(currencySymbol(currency)).toBe(symbol);
});
