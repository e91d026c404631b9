import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { AddressError, chooseAddress } from './choose-address.ts';

function machine(places: Record<string, string>): NodeJS.Dict<NetworkInterfaceInfo[]> {
  return Object.fromEntries(
    Object.entries({ lo: '127.0.0.1', ...places }).map(([name, address]) => [
      name,
      [
        {
          address,
          netmask: '255.255.255.0',
          family: 'IPv4',
          mac: '00:00:00:00:00:00',
          internal: name === 'lo',
          cidr: null,
        },
        {
          address: 'fe80::1',
          netmask: 'ffff::',
          family: 'IPv6',
          mac: '00:00:00:00:00:00',
          internal: name === 'lo',
          cidr: null,
          scopeid: 1,
        },
      ],
    ]),
  );
}

test.each([
  ['its only one', { eth0: '192.168.1.5' }, '192.168.1.5'],
  ['Wi-Fi before a cable', { eth0: '192.168.1.5', wlp3s0: '192.168.1.6' }, '192.168.1.6'],
  ['a Mac’s Wi-Fi', { en5: '10.0.0.4', en0: '10.0.0.5' }, '10.0.0.5'],
  [
    'the network before Docker',
    { docker0: '172.17.0.1', 'br-4f': '172.18.0.1', enp1s0: '192.168.0.9' },
    '192.168.0.9',
  ],
  ['the network before a tunnel', { utun3: '10.8.0.2', en0: '192.168.0.9' }, '192.168.0.9'],
  [
    'Windows’s own switch last',
    { 'vEthernet (WSL)': '172.20.0.1', 'Wi-Fi': '192.168.0.9' },
    '192.168.0.9',
  ],
  ['a private one before a public one', { eth0: '203.0.113.9', eth1: '10.1.2.3' }, '10.1.2.3'],
  ['what is outside of 172.16/12 is public', { a: '172.32.0.1', b: '172.31.0.1' }, '172.31.0.1'],
  ['a cable without a network last', { eth0: '169.254.3.4', docker0: '172.17.0.1' }, '172.17.0.1'],
  ['without any, the loopback’s', {}, '127.0.0.1'],
])('%s', (_why, places: Record<string, string>, address) => {
  expect(chooseAddress(machine(places)).address).toBe(address);
});

test('names the others, the likelier first', () => {
  const places = { docker0: '172.17.0.1', eth0: '192.168.1.5', wlan0: '192.168.1.6' };
  expect(chooseAddress(machine(places)).others).toEqual([
    { name: 'eth0', address: '192.168.1.5' },
    { name: 'docker0', address: '172.17.0.1' },
  ]);
});

test('takes the one that is asked for, if the machine has it', () => {
  const places = machine({ eth0: '192.168.1.5', wlan0: '192.168.1.6' });
  expect(chooseAddress(places, '192.168.1.5').address).toBe('192.168.1.5');
  expect(chooseAddress(places, '127.0.0.1').address).toBe('127.0.0.1');
  expect(() => chooseAddress(places, '192.168.1.7')).toThrow(
    new AddressError(
      '192.168.1.7 is not an address of this machine. It has 192.168.1.6 (wlan0), 192.168.1.5 (eth0).',
    ),
  );
});
