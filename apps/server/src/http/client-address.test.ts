import type { IncomingMessage } from 'node:http';
import { BlockList } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createFindAddress } from './client-address.ts';

const proxies = new BlockList();
proxies.addAddress('10.0.0.1');
proxies.addSubnet('10.0.1.0', 24);

function request(remoteAddress: string, forwarded?: string): IncomingMessage {
  // Only these two are read.
  return {
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  } as unknown as IncomingMessage;
}

describe('without trusted proxies', () => {
  const findAddress = createFindAddress(undefined);

  it('is the socket, whatever a header says', () => {
    expect(findAddress(request('192.0.2.7', '1.2.3.4'))).toBe('192.0.2.7');
  });

  it('reads an IPv4 caller of a dual-stack socket', () => {
    expect(findAddress(request('::ffff:192.0.2.7'))).toBe('192.0.2.7');
  });
});

describe('behind trusted proxies', () => {
  const findAddress = createFindAddress(proxies);

  it.each([
    ['the last address before the proxies', '10.0.0.1', '203.0.113.5', '203.0.113.5'],
    ['not what the caller wrote himself', '10.0.0.1', '1.1.1.1, 203.0.113.5', '203.0.113.5'],
    ['through two proxies', '10.0.0.1', '203.0.113.5, 10.0.1.9', '203.0.113.5'],
    ['nothing from a stranger', '198.51.100.2', '203.0.113.5', '198.51.100.2'],
    ['nothing from nonsense', '10.0.0.1', 'unknown', '10.0.0.1'],
  ])('believes %s', (_what, socket, forwarded, expected) => {
    expect(findAddress(request(socket, forwarded))).toBe(expected);
  });
});
