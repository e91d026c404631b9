import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { sendRaw } from '../fixtures/send-raw.ts';
import { hostileShop } from './hostile-shop.fixture.ts';

const shop = hostileShop();

const json = 'application/json';
const form = 'application/x-www-form-urlencoded';
/** One address of each part of the shop that reads bodies. */
const places = [
  { path: '/api/trpc/cart.setLine', type: json },
  { path: '/api/trpc/cart.setLine,cart.setLine?batch=1', type: json },
  { path: '/api/auth/sign-in/email', type: json },
  { path: '/sign-in', type: form },
];
const tooLong = Buffer.alloc(6 * 2 ** 20, 'a');

test.each(places)('$path refuses a body that says it is too long', async ({ path, type }) => {
  // The answer comes before the body: whoever sends on regardless may find the line cut.
  const begun = tooLong.subarray(0, 1_000);
  const { status } = await post(path, type, begun, { 'content-length': String(tooLong.length) });
  expect(status).toBe(413);
  await expectOpen();
});

test.each(places)('$path refuses a body that turns out to be too long', async ({ path, type }) => {
  const { status } = await post(path, type, tooLong, { 'transfer-encoding': 'chunked' });
  expect(status).toBe(413);
  await expectOpen();
});

test.each([
  ['arrays', '[', ']'],
  ['objects', '{"a":', '}'],
])('a body of %s in one another is bad input', async (_what, open, close) => {
  const depth = 20_000;
  const deep = `{"variantId":${open.repeat(depth)}1${close.repeat(depth)},"quantity":1}`;
  const { status, text } = await post('/api/trpc/cart.setLine', json, Buffer.from(deep), {
    'content-length': String(deep.length),
  });
  expect(status).toBe(400);
  expect(text).toContain('BAD_REQUEST');
  await expectOpen();
});

test.each(['{"variantId":', '', 'null', '[]', '"\\ud800"', '\u0000', '{"a":1}}'])(
  'what is not the JSON of this call is bad input: %j',
  async (sent) => {
    const { status, text } = await post('/api/trpc/cart.setLine', json, Buffer.from(sent), {
      'content-length': String(Buffer.byteLength(sent)),
    });
    expect(status).toBe(400);
    expect(text).not.toMatch(/SyntaxError|\n\s+at /);
  },
);

test('a thousand fields of a form are answered like any other form', async () => {
  const fields = Array.from({ length: 1_000 }, (_, index) => `field${index}=x`).join('&');
  const body = Buffer.from(`${fields}&email=nobody%40shop.test&password=${'p'.repeat(100_000)}`);
  const { status } = await post('/sign-in', form, body, { 'content-length': String(body.length) });
  expect(status).toBeLessThan(500);
  await expectOpen();
});

test('more headers than anybody needs are refused or left unread', async () => {
  const many = Array.from({ length: 2_000 }, (_, index) => `x-${index}: y`).join('\r\n');
  const answer = await sendRaw(
    shop.port,
    `GET / HTTP/1.1\r\nHost: 127.0.0.1:${shop.port}\r\nConnection: close\r\n${many}\r\n\r\n`,
  );
  expect(answer).toMatch(/^HTTP\/1\.1 (?:200|431) /);
  await expectOpen();
});

test.each([
  'GET / HTTP/1.1\r\n\r\n',
  'GET http://evil.test/ HTTP/1.1\r\nHost: evil.test\r\nConnection: close\r\n\r\n',
  'GET //evil.test/.. HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n',
  'POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  'POST /sign-in HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n',
  'GARBAGE\r\n\r\n',
  '\u0016\u0003\u0001\u0002\u0000\u0001\u0000',
])('%j is no request that reaches anything', async (sent) => {
  const answer = await sendRaw(shop.port, sent);
  expect(answer).not.toMatch(/HTTP\/1\.1 5/);
  expect(answer).not.toContain('evil.test');
  await expectOpen();
});

async function expectOpen(): Promise<void> {
  const { status } = await fetch(`${shop.url}/api/trpc/catalog.list`);
  expect(status).toBe(200);
}

/** Sends on until the answer begins, which may be long before the end. */
function post(
  path: string,
  type: string,
  body: Buffer,
  framing: Record<string, string>,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    let answered = false;
    const sending = request(
      shop.url + path,
      {
        method: 'POST',
        agent: false,
        headers: { ...shop.headers('guest'), 'content-type': type, accept: '*/*', ...framing },
      },
      (response) => {
        answered = true;
        let text = '';
        const done = () => resolve({ status: response.statusCode ?? 0, text });
        response.on('data', (chunk) => (text += String(chunk)));
        response.on('end', done);
        response.on('error', done);
      },
    );
    sending.on('error', reject);
    void sendPieces();

    async function sendPieces(): Promise<void> {
      for (let at = 0; at < body.length && !answered; at += 65_536) {
        sending.write(body.subarray(at, at + 65_536));
        await sleep(2);
      }
      const announced = Number(framing['content-length'] ?? body.length);
      if (announced === body.length) sending.end();
    }
  });
}
