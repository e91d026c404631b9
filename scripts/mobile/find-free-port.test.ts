import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { findFreePort } from './find-free-port.ts';

test.each(['0.0.0.0', '127.0.0.1'])('goes past a port that something has at %s', async (host) => {
  const taken = createServer().listen(0, host);
  await once(taken, 'listening');
  onTestFinished(() => void taken.close());
  // A server on TCP has a port, not a path.
  const { port } = taken.address() as AddressInfo;
  const found = await findFreePort(port);
  expect(found).toBeGreaterThan(port);
  expect(found).toBeLessThan(port + 20);
});
