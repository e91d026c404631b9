import { expect, test } from 'vitest';
import { readShopTime, writeShopTime } from './shop-time.ts';

test.each([
  // In winter London keeps universal time, in summer it is an hour ahead.
  ['2026-11-24T09:30', '2026-11-24T09:30:00.000Z'],
  ['2026-07-01T09:30', '2026-07-01T08:30:00.000Z'],
  ['2026-07-01T00:15', '2026-06-30T23:15:00.000Z'],
  ['2026-07-01T09:30:59', '2026-07-01T08:30:00.000Z'],
])('%s on the shop’s clock is %s', (typed, iso) => {
  expect(readShopTime(typed)).toBe(iso);
  expect(writeShopTime(iso)).toBe(typed.slice(0, 16));
});

test('an hour that the clocks skip is the one after', () => {
  expect(readShopTime('2026-03-29T01:30')).toBe('2026-03-29T01:30:00.000Z');
  expect(writeShopTime('2026-03-29T01:30:00.000Z')).toBe('2026-03-29T02:30');
});

test('an hour that comes twice is one of the two', () => {
  expect(readShopTime('2026-10-25T01:30')).toMatch(/^2026-10-25T0[01]:30/);
});

test.each([
  '',
  'tomorrow',
  '2026-02-31T10:00',
  '2026-11-24',
  '2026-11-24T25:00',
  '2026-13-01T10:00',
])('%j is no time', (typed) => {
  expect(readShopTime(typed)).toBeUndefined();
});
