import { createServer } from 'node:net';
import { startShop } from '@stockroom/testing/start-shop';
import { expect, onTestFinished, test } from 'vitest';
import { serve } from '../calls/serve.fixture.ts';
import { lookForShop } from './look-for-shop.ts';

test('finds a shop, and finds it gone once it has stopped', async () => {
  const shop = await startShop();
  onTestFinished(() => shop.stop());
  expect(await lookForShop(shop.url)).toEqual({ address: shop.url });
  await shop.stop();
  expect(await lookForShop(shop.url)).toEqual({ address: shop.url, why: 'refused' });
}, 60_000);

test.each([
  ['another server’s page', 200, '<h1>Welcome to this Wi-Fi</h1>', 'not_a_shop'],
  ['a server without such a page', 404, 'ok', 'not_a_shop'],
  ['a proxy whose shop is away', 502, 'Bad Gateway', 'closed'],
])('%s is told from a shop', async (_what, status, text, why) => {
  const address = await serve((_request, response) => response.writeHead(status).end(text));
  expect(await lookForShop(address)).toEqual({ address, why });
});

test('waits no longer than it is worth', async () => {
  const silent = await serve(() => undefined);
  expect(await lookForShop(silent, { patience: 100 })).toEqual({
    address: silent,
    why: 'no_answer',
  });
  const halfway = await serve((_request, response) => response.writeHead(200).write('o'));
  expect(await lookForShop(halfway, { patience: 100 })).toMatchObject({ why: 'no_answer' });
});

test('knows a port that speaks no https', async () => {
  const server = createServer((socket) => socket.end('220 mail ready\r\n'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const bound = server.address();
  const port = typeof bound === 'object' ? bound?.port : undefined;
  expect(await lookForShop(`https://127.0.0.1:${port}`)).toMatchObject({ why: 'not_trusted' });
});

test.each(['', 'shop.example', 'ftp://shop.example', 'http://'])(
  '‘%s’ is no address',
  async (address) => {
    expect(await lookForShop(address)).toEqual({ address, why: 'not_an_address' });
  },
);

test.each([
  ['Could not connect to the server.', 'refused'],
  ['A server with the specified hostname could not be found.', 'unknown_name'],
  ['The request timed out.', 'no_answer'],
  ['The Internet connection appears to be offline.', 'no_answer'],
  ['The certificate for this server is invalid.', 'not_trusted'],
  [
    'An SSL error has occurred and a secure connection to the server cannot be made.',
    'not_trusted',
  ],
  [
    'The resource could not be loaded because the App Transport Security policy requires the use of a secure connection.',
    'http_forbidden',
  ],
  [
    'CLEARTEXT communication to shop.example not permitted by network security policy',
    'http_forbidden',
  ],
  ['Failed to connect to /192.168.1.5:3000', 'refused'],
  ['failed to connect to /192.168.1.5 (port 3000) from /192.168.1.9 after 10000ms', 'no_answer'],
  ['Unable to resolve host "shop.example": No address associated with hostname', 'unknown_name'],
  [
    'java.security.cert.CertPathValidatorException: Trust anchor for certification path not found.',
    'not_trusted',
  ],
  ['Hostname shop.example not verified', 'not_trusted'],
  ['Failed to fetch', 'no_answer'],
])('what phones say, ‘%s’, is understood', async (message, why) => {
  const fetch = () => Promise.reject(new TypeError('fetch failed', { cause: new Error(message) }));
  expect(await lookForShop('https://shop.example', { fetch })).toMatchObject({ why });
});
