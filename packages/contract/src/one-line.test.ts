import { expect, test } from 'vitest';
import { password, personName } from './account.ts';
import { address } from './address.ts';
import { accessToken, eventId } from './ids.ts';
import { oneLine } from './one-line.ts';

test.each(['Ada Lovelace', 'Łódź', '東京都', "O'Neil-Żak & Sons", '👩‍👩‍👧', '</script>'])(
  '%j is one line',
  (text) => {
    expect(oneLine.parse(` ${text}\n`)).toBe(text);
  },
);

/** What PostgreSQL cannot store, and what would begin another line of a mail. */
const unfit = ['a\0b', 'a\uD800b', '\uDC00', 'a\nb', 'a\r\nBcc: b', 'a\u0007', 'a\u2028b'];

test.each(unfit)('%j is not', (text) => {
  expect(oneLine.safeParse(text).success).toBe(false);
  expect(personName.safeParse(text).success).toBe(false);
});

test.each(['name', 'line1', 'line2', 'city', 'region', 'postcode', 'phone'])(
  'the %s of an address is one line',
  (field) => {
    const good = { name: 'A', line1: 'B', city: 'C', postcode: 'D', country: 'GB' };
    expect(address.safeParse({ ...good, [field]: 'fine' }).success).toBe(true);
    for (const text of unfit) {
      expect(address.safeParse({ ...good, [field]: text }).error?.issues[0]?.path).toEqual([field]);
    }
  },
);

test('a password may be anything that can be typed', () => {
  expect(password.safeParse('löng ünd\tgood 🔑').success).toBe(true);
  expect(password.safeParse('long and\0good').success).toBe(false);
});

test('the token of an order has nothing that the database would choke on', () => {
  expect(accessToken.safeParse('aZ09_-aZ09_-aZ09_-aZ09_-aZ09_-aZ').success).toBe(true);
  expect(accessToken.safeParse(`${'a'.repeat(32)}\0`).success).toBe(false);
});

test.each(['abc', '', '-1', '1e3', '1; drop', '9'.repeat(40), '\0'])(
  '%j is no event to go on after',
  (text) => {
    expect(eventId.safeParse(text).success).toBe(false);
  },
);

test('an event is known by the digits of its id; 0 stands for none yet', () => {
  expect(eventId.parse('0')).toBe('0');
  expect(eventId.parse('123456789012345678')).toBe('123456789012345678');
});
