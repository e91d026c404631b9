import { describe, expect, test } from 'vitest';
import { type Carrier, carriers, trackingLink } from './carriers.ts';
import { shipmentInput } from './shipments.ts';

const number = 'S-100042';
const parse = (given: object) => shipmentInput.safeParse({ number, ...given });

describe('what ships an order', () => {
  test.each([
    [{}],
    [{ carrier: 'dpd' }],
    [{ carrier: 'royal_mail', trackingNumber: 'AB123456789GB' }],
    [{ carrier: 'other', trackingUrl: 'https://van.example/p/12?day=1#map' }],
    [{ carrier: 'other', trackingNumber: 'V-12', trackingUrl: 'https://van.example' }],
  ])('may be %j', (given) => {
    expect(parse(given)).toMatchObject({ success: true, data: given });
  });

  test('takes a link as a telephone types it', () => {
    expect(parse({ carrier: 'other', trackingUrl: ' Https://van.example/A ' })).toMatchObject({
      data: { trackingUrl: 'https://van.example/A' },
    });
  });

  test('takes a number as it stands on the label', () => {
    expect(parse({ carrier: 'royal_mail', trackingNumber: ' ab 1234 5678\t9gb ' })).toMatchObject({
      data: { trackingNumber: 'AB123456789GB' },
    });
  });

  test.each<[string, object, string]>([
    ['a number of no carrier', { trackingNumber: 'AB123456789GB' }, 'carrier'],
    ['a carrier that is none', { carrier: 'pigeon' }, 'carrier'],
    ['a number that is too short', { carrier: 'dpd', trackingNumber: 'A1' }, 'trackingNumber'],
    ['one with slashes', { carrier: 'dpd', trackingNumber: '../../x' }, 'trackingNumber'],
    ['one that is too long', { carrier: 'dpd', trackingNumber: '1'.repeat(41) }, 'trackingNumber'],
    [
      'a link of a known carrier',
      { carrier: 'dpd', trackingUrl: 'https://dpd.example' },
      'trackingUrl',
    ],
    ['a link of no carrier', { trackingUrl: 'https://van.example' }, 'trackingUrl'],
    ...[
      'http://van.example',
      'javascript:alert(1)',
      'https://van.example:secret@thief.example/',
      'https://someone@thief.example/',
      'https://127.0.0.1/',
      'https://localhost/',
      'https:van.example',
      'https://van.example/with a space',
      'https://van.example/ü',
      // A Cyrillic letter that looks like ours.
      'https://v\u0430n.example/',
      'https://van.example\\@thief.example/',
      `https://van.example/${'a'.repeat(500)}`,
      'van.example',
    ].map((trackingUrl): [string, object, string] => [
      trackingUrl,
      { carrier: 'other', trackingUrl },
      'trackingUrl',
    ]),
  ])('refuses %s', (_, given, field) => {
    const { error } = parse(given);
    expect(error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });
});

test('each known carrier has a page for a number, and nothing without one', () => {
  for (const carrier of carriers.filter(
    (each): each is Exclude<Carrier, 'other'> => each !== 'other',
  )) {
    const tracking = { carrier, trackingNumber: 'AB-12', trackingUrl: null };
    expect(trackingLink(tracking)).toMatch(/^https:\/\/[a-z.]+\/\S*AB-12$/);
    expect(trackingLink({ ...tracking, trackingNumber: null })).toBeNull();
  }
  const trackingUrl = 'https://van.example/1';
  expect(trackingLink({ carrier: 'other', trackingNumber: 'AB-12', trackingUrl })).toBe(
    trackingUrl,
  );
  expect(trackingLink({ carrier: null, trackingNumber: null, trackingUrl: null })).toBeNull();
});
