import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { openShop, ShopError } from './open-shop.ts';

const startsNothing = () => expect.unreachable('A shop was started.');

test('leaves a shop alone that is there', async () => {
  const { port } = await serve((_request, response) => response.end('ready\n'));
  expect(await openShop('127.0.0.1', port, startsNothing)).toEqual({
    url: `http://127.0.0.1:${port}`,
    isOurs: false,
  });
});

test('waits for a shop that is still starting', async () => {
  let asked = 0;
  const { port } = await serve((_request, response) => {
    asked += 1;
    if (asked < 3) response.writeHead(503).end('starting');
    else response.end('ready\n');
  });
  expect(await openShop('127.0.0.1', port, startsNothing)).toMatchObject({ isOurs: false });
  expect(asked).toBeGreaterThanOrEqual(3);
});

test('says that a shop listens to this machine only', async () => {
  const { port } = await serve((_request, response) => response.end('ready\n'));
  // The loopback's other addresses are this machine's, too, and nothing listens there.
  const opened = openShop('127.0.0.2', port, startsNothing);
  await expect(opened).rejects.toThrow(ShopError);
  await expect(opened).rejects.toThrow(
    `HOST=0.0.0.0 PUBLIC_URL=http://127.0.0.2:${port} npm start`,
  );
});

test.each<[string, RequestListener]>([
  ['another page', (_request, response) => response.end('hello')],
  ['a program that speaks otherwise', ({ socket }) => socket.end('220 mail ready\r\n')],
])('a port that %s has is told, with what to do', async (_what, answer) => {
  const { port } = await serve(answer);
  await expect(openShop('127.0.0.1', port, startsNothing)).rejects.toThrow(
    `Port ${port} of this machine is taken by something that is not a shop: stop it, or choose another port with PORT=3001 npm run mobile.`,
  );
});

async function serve(answer: RequestListener): Promise<AddressInfo> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  // A server on TCP has a port, not a path.
  return server.address() as AddressInfo;
}
