import { addressLines } from './address-lines.ts';

const countries = [{ code: 'GB', name: 'United Kingdom' }];

test('has no empty lines, whatever a country does without', () => {
  const address = { name: 'Ada', line1: '1 Street', city: '', postcode: '', country: 'HK' };
  expect(
    addressLines({ ...address, line2: null, region: 'Kowloon', phone: null }, countries),
  ).toEqual(['Ada', '1 Street', 'Kowloon', 'HK']);
  expect(
    addressLines({ ...address, city: 'Leeds', postcode: 'LS1 1AA', country: 'GB' }, countries),
  ).toEqual(['Ada', '1 Street', 'Leeds LS1 1AA', 'United Kingdom']);
});
