import type { Address } from '@stockroom/contract/address';
import { describe, expect, test } from 'vitest';
import { ShopError } from '../shop-error.ts';
import { shippingDefaults } from '../shop/shipping-defaults.ts';
import { describeAddressForm } from './address-form.ts';
import { checkAddress } from './check-address.ts';
import { readCountryFacts } from './country-facts.ts';

function typed(country: string, values: Partial<Address> = {}): Address {
  return { name: 'Ada', line1: '1 Street', city: 'Town', postcode: '', country, ...values };
}

function problemsOf(address: Address): unknown {
  try {
    checkAddress(address);
    return [];
  } catch (error) {
    if (error instanceof ShopError && error.refusal.code === 'address_not_valid') {
      return error.refusal.problems;
    }
    throw error;
  }
}

const countries = shippingDefaults.zones.flatMap((zone) => zone.countries.map(({ code }) => code));

describe.each(countries)('in %s', (country) => {
  const { fields } = describeAddressForm(country);

  test('every example of a postcode is accepted, with and without its separators', () => {
    const region = fields.find(({ name }) => name === 'region');
    const of = region?.name === 'region' ? region.options[0]?.value : undefined;
    const examples = readCountryFacts(country).zipex.split(',').filter(Boolean);
    for (const example of examples) {
      // Some examples are ranges of which only the ends are codes.
      for (const postcode of [example, example.replaceAll(/[ -]/g, ''), example.toLowerCase()]) {
        expect([postcode, problemsOf(typed(country, { postcode, region: of }))]).toEqual([
          postcode,
          [],
        ]);
      }
    }
  });

  test('the form asks for a street first, and each part once', () => {
    const names = fields.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('line1');
    expect(names.indexOf('line2')).toBe(names.indexOf('line1') + 1);
  });
});

test.each([
  ['GB', 'sw1a1aa', 'SW1A 1AA'],
  ['GB', 'GIR 0AA', 'GIR 0AA'],
  ['GB', 'BFPO 61', 'BFPO 61'],
  ['DE', 'D-10115', 'D-10115'],
  ['SE', 'SE-114 55', 'SE-114 55'],
  ['CH', 'CH-8001', 'CH-8001'],
  ['PL', '00950', '00950'],
  ['NL', '1234ab', '1234AB'],
  ['FR', '75 001', '75 001'],
  ['IL', '96143', '96143'],
  ['IE', '', ''],
  ['HK', '', ''],
])('%s: %j is a postcode', (country, postcode, kept) => {
  expect(checkAddress(typed(country, { postcode, region: 'Kowloon' })).postcode).toBe(kept);
});

test.each([
  ['GB', 'LS1', 'EC1Y 8SY'],
  ['GB', '12345', 'EC1Y 8SY'],
  ['DE', '1011', '26133'],
  ['DE', 'SW1A 1AA', '26133'],
  ['NL', '1234 SS', '1234 AB'],
])('%s: %j is none', (country, postcode, example) => {
  expect(problemsOf(typed(country, { postcode }))).toEqual([
    { field: 'postcode', why: 'unlike', kind: 'postcode', example },
  ]);
});

test('what a country needs is asked for by the name that it has there', () => {
  expect(problemsOf(typed('US', { city: '' }))).toEqual([
    { field: 'city', why: 'missing', kind: 'city' },
    { field: 'region', why: 'missing', kind: 'state' },
    { field: 'postcode', why: 'missing', kind: 'zip', example: '95014' },
  ]);
  // Singapore is its own town, Hong Kong has no postcodes.
  expect(problemsOf(typed('SG', { city: '', postcode: '546080' }))).toEqual([]);
  expect(problemsOf(typed('HK', { city: '', region: 'Kowloon' }))).toEqual([]);
});

test('a region is kept as the post writes it, and one that is not in the list as it is typed', () => {
  const region = (country: string, region: string, postcode: string) =>
    checkAddress(typed(country, { region, postcode })).region;
  expect(region('US', 'california', '95014')).toBe('CA');
  expect(region('IE', 'co. cork', '')).toBe('Co. Cork');
  expect(region('US', 'Baja Oregon', '95014')).toBe('Baja Oregon');
});

test('a country that nobody has described takes what is typed', () => {
  expect(checkAddress(typed('XK', { postcode: '10 000' }))).toEqual(
    typed('XK', { postcode: '10 000' }),
  );
});
