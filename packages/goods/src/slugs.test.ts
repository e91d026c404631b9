import { expect, test } from 'vitest';
import { freeSlug, slugOf } from './slugs.ts';

test.each([
  ["Children's apron, pink", 'childrens-apron-pink'],
  ['Café crème 45 × 45 cm', 'cafe-creme-45-45-cm'],
  ['Love/hate mug', 'love-hate-mug'],
  ['???', 'product'],
  ['a '.repeat(100), `${'a-'.repeat(40)}`.slice(0, 79)],
])('%j', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
  expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});

test('a slug that is taken gets the SKU, and a number after that', () => {
  const taken = new Set<string>();
  const slugs = ['1A', '1B', '1B'].map((sku) => freeSlug('Red mug', sku, taken));
  expect(slugs).toEqual(['red-mug', 'red-mug-1b', 'red-mug-1b-2']);
});
