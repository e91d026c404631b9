import type { AddressFormField } from '@stockroom/contract/address';
import { expect, test } from 'vitest';
import { addressLabel, addressProblemWords, missingWords } from './address-words.ts';

test('a field is called as it is called there', () => {
  const zip = { name: 'postcode', required: true, kind: 'zip', example: '95014' } as const;
  expect(addressLabel(zip)).toBe('ZIP code');
  expect(missingWords(zip)).toBe('The post needs a ZIP code.');
  const state: AddressFormField = { name: 'region', required: true, kind: 'state', options: [] };
  expect(addressLabel(state)).toBe('State');
  expect(missingWords(state)).toBe('Which state?');
});

test('what is wrong comes with what is right', () => {
  const problem = { field: 'postcode', kind: 'postcode', example: 'EC1Y 8SY' } as const;
  expect(addressProblemWords({ ...problem, why: 'unlike' })).toBe(
    'That is not a postcode of this country. One looks like EC1Y 8SY.',
  );
  expect(addressProblemWords({ ...problem, why: 'missing' })).toBe('The post needs a postcode.');
});
