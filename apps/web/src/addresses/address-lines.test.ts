import { expect, test } from 'vitest';
import { addressLines } from './address-lines.ts';

test('has no empty lines, whatever a country does without', () => {
  const address = { name: 'Ada', line1: '1 Street', city: '', postcode: '', country: 'HK' };
  expect(addressLines({ ...address, line2: null, region: 'Kowloon', phone: null })).toEqual([
    'Ada',
    '1 Street',
    'Kowloon',
    'Hong Kong SAR China',
  ]);
  expect(addressLines({ ...address, city: 'Leeds', postcode: 'LS1 1AA', country: 'GB' })).toEqual([
    'Ada',
    '1 Street',
    'Leeds LS1 1AA',
    'United Kingdom',
  ]);
});
