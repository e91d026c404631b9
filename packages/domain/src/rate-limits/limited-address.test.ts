import { expect, test } from 'vitest';
import { limitedAddress } from './limited-address.ts';

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::'],
  ['2001:DB8:0001:2::6', '2001:db8:1:2::'],
  ['2001:db8::6', '2001:db8:0:0::'],
  ['2001:db8::5:6:7:8:9', '2001:db8:0:5::'],
  ['64:ff9b::192.0.2.1', '64:ff9b:0:0::'],
  ['::1', '0:0:0:0::'],
  ['fe80::1%eth0', 'fe80:0:0:0::'],
  ['', ''],
])('%s is counted as %s', (address, counted) => {
  expect(limitedAddress(address)).toBe(counted);
});
