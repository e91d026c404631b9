import { describe, expect, it } from 'vitest';
import { sendRaw } from '../fixtures/send-raw.ts';
import { serve } from '../fixtures/serve.ts';
import { fetchArea } from './fetch-area.ts';
import { closedPolicy } from './security-headers.ts';

describe('every answer', () => {
  it('carries a request id and the security headers', async () => {
    const { url } = await serve();
    const { headers } = await fetch(url);
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe(closedPolicy);
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('tells browsers to stay with https where customers use it', async () => {
    const { url } = await serve({
      security: { https: true, formTargets: [], development: false },
    });
    expect((await fetch(url)).headers.get('strict-transport-security')).toContain('max-age=');
  });

  it('keeps a sane request id of another service, and no other', async () => {
    const { url } = await serve();
    const idFor = async (given: string) =>
      (await fetch(url, { headers: { 'x-request-id': given } })).headers.get('x-request-id');
    expect(await idFor('gateway-12345')).toBe('gateway-12345');
    expect(await idFor('"},{"level":"fatal"')).toMatch(/^[\w-]{36}$/);
    expect(await idFor('a'.repeat(65))).toMatch(/^[\w-]{36}$/);
  });

  it('is counted, the broken-off one as 499', async () => {
    const { url, answered } = await serve({
      routes: [['/slow', { name: 'trpc', bodyLimit: 0, area: () => new Promise(() => {}) }]],
    });
    await fetch(`${url}/fine`).then((response) => response.text());
    await fetch(`${url}/slow`, { signal: AbortSignal.timeout(50) }).catch(() => {});
    await expect.poll(() => answered.length).toBe(2);
    expect(answered[0]).toMatchObject({ route: 'pages', method: 'GET', status: 200 });
    expect(answered[1]).toMatchObject({ route: 'trpc', status: 499 });
  });
});

describe('a request that no honest caller sends', () => {
  it.each([
    ['an absolute address', 'GET http://evil.example/ HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['two slashes', 'GET //evil.example HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['a backslash', 'GET /\\evil.example HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['a NUL', 'GET /products/%00 HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['a broken escape', 'GET /products/%E0%A4%A HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['no host', 'GET / HTTP/1.1\r\n\r\n'],
    ['a strange host', 'GET / HTTP/1.1\r\nHost: a/../b\r\n\r\n'],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
    ],
    ['no HTTP', 'hello\r\n\r\n'],
  ])('is a 400: %s', async (_name, raw) => {
    const { port } = await serve({ limits: { idleTimeout: 300 } });
    expect(await sendRaw(port, raw)).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('is a 405 for a method that the shop does not know', async () => {
    const { port } = await serve({ limits: { idleTimeout: 300 } });
    expect(await sendRaw(port, 'TRACE / HTTP/1.1\r\nHost: a\r\n\r\n')).toMatch(/^HTTP\/1\.1 405 /);
  });
});

describe('limits', () => {
  it('refuses a body that says it is too long', async () => {
    const { url } = await serve();
    const response = await fetch(url, { method: 'POST', body: 'x'.repeat(1_001) });
    expect(response.status).toBe(413);
  });

  it('refuses a body that turns out to be too long', async () => {
    const { url } = await serve({
      otherwise: {
        name: 'pages',
        bodyLimit: 1_000,
        area: fetchArea(async (request) => new Response(await request.text()), {
          bodyLimit: 1_000,
        }),
      },
    });
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new TextEncoder().encode('x'.repeat(400))),
    });
    const request = { method: 'POST', body: endless, duplex: 'half' } as RequestInit;
    expect((await fetch(url, request)).status).toBe(413);
  });

  it('refuses headers that are too long', async () => {
    const { port } = await serve();
    const raw = `GET / HTTP/1.1\r\nHost: a\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`;
    expect(await sendRaw(port, raw)).toMatch(/^HTTP\/1\.1 431 /);
  });

  it('refuses what is no request at all in as closed a way as any', async () => {
    const { port } = await serve();
    const answer = await sendRaw(port, 'GARBAGE\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('\r\nx-content-type-options: nosniff\r\n');
    expect(answer).toContain(`\r\ncontent-security-policy: ${closedPolicy}\r\n`);
    const [, length] = /content-length: (\d+)/.exec(answer) ?? [];
    expect(answer.split('\r\n\r\n')[1]).toHaveLength(Number(length));
  });

  it('does not wait for headers that trickle in', async () => {
    const { port } = await serve({ limits: { headersTimeout: 200, requestTimeout: 400 } });
    expect(await sendRaw(port, 'GET / HTTP/1.1\r\nHo')).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('does not wait for a body that trickles in', async () => {
    const { port } = await serve({
      limits: { headersTimeout: 200, requestTimeout: 400 },
      otherwise: {
        name: 'pages',
        bodyLimit: 1_000,
        area: fetchArea(async (request) => new Response(await request.text()), {
          bodyLimit: 1_000,
        }),
      },
    });
    const raw = 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nab';
    expect(await sendRaw(port, raw)).toMatch(/^HTTP\/1\.1 408 /);
  });
});

describe('a request of another site', () => {
  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { cookie: 'session=1' },
  ])('is refused: %o', async (headers) => {
    const { url } = await serve();
    const response = await fetch(url, { method: 'POST', headers });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('to protect your account');
  });

  it.each<Record<string, string>>([
    { origin: 'https://shop.example', cookie: 'session=1' },
    { 'sec-fetch-site': 'same-origin', cookie: 'session=1' },
    { cookie: 'session=1', 'x-stockroom-client': 'mobile/1' },
    {},
  ])('is told from one of our own: %o', async (headers) => {
    const { port } = await serve();
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const raw = `POST / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n${lines.join('')}\r\n`;
    expect(await sendRaw(port, raw)).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('is told from one by the host that was asked', async () => {
    const { port, url } = await serve({ publicOrigin: 'http://shop.example' });
    const raw = `POST / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: ${url}\r\nConnection: close\r\n\r\n`;
    expect(await sendRaw(port, raw)).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('is refused where a page of plain http asks a shop that has https', async () => {
    const { port, url } = await serve({ publicOrigin: 'https://shop.example' });
    const raw = `POST / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: ${url}\r\nConnection: close\r\n\r\n`;
    expect(await sendRaw(port, raw)).toMatch(/^HTTP\/1\.1 403 /);
  });

  it('may read, and may call what is open to all', async () => {
    const { url } = await serve({
      routes: [
        [
          '/api/webhooks/',
          {
            name: 'webhooks',
            bodyLimit: 10,
            fromAnywhere: true,
            area: ({ res }) => void res.end('thanks'),
          },
        ],
      ],
    });
    const headers = { origin: 'https://evil.example' };
    expect((await fetch(url, { headers })).status).toBe(200);
    expect((await fetch(`${url}/api/webhooks/x`, { method: 'POST', headers })).status).toBe(200);
  });
});

describe('a failing area', () => {
  it('answers with the request id alone and logs the error once', async () => {
    const { url, logged } = await serve({
      otherwise: {
        name: 'pages',
        bodyLimit: 0,
        area: () => {
          throw new Error('relation "secrets" does not exist');
        },
      },
    });
    const response = await fetch(url);
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(text).toContain(response.headers.get('x-request-id'));
    expect(text).not.toContain('relation');
    expect(logged.filter((line) => line.includes('relation'))).toHaveLength(1);
  });
});

describe('the log', () => {
  it('never holds a query, a cookie, a token, a header or a body', async () => {
    const { url, logged } = await serve({
      otherwise: {
        name: 'pages',
        bodyLimit: 1_000,
        area: fetchArea(
          async (request) => {
            throw new Error('it failed', { cause: await request.text() });
          },
          { bodyLimit: 1_000 },
        ),
      },
    });
    await fetch(`${url}/orders/1001?token=query-secret`, {
      method: 'POST',
      headers: {
        authorization: 'Bearer header-secret',
        cookie: 'session=cookie-secret',
        'x-cart-token': 'cart-secret',
        'x-stockroom-client': 'mobile/1',
        'content-type': 'application/json',
      },
      body: JSON.stringify({ password: 'body-secret' }),
    });
    await expect.poll(() => logged.length).toBe(2);
    expect(logged.join('')).toContain('/orders/1001');
    expect(logged.join('')).not.toMatch(/-secret/);
  });
});
