import { expect, test } from 'vitest';
import { readCopy } from './local-copy.ts';

test('what was kept is read as it was', () => {
  const copy = {
    fields: { title: 'A title', text: 'Words' },
    version: 3,
    at: '2026-11-22T14:05:00.000Z',
  };
  expect(readCopy(JSON.stringify(copy))).toEqual(copy);
});

test.each([
  null,
  '',
  '{',
  'null',
  '[]',
  '{"fields":{"title":1},"version":3,"at":"2026-11-22T14:05:00.000Z"}',
  '{"fields":{},"version":"3","at":"2026-11-22T14:05:00.000Z"}',
  '{"fields":{},"version":3,"at":"yesterday"}',
])('%j is no copy', (json) => {
  expect(readCopy(json)).toBeUndefined();
});
