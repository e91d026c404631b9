import { describe, expect, it } from 'vitest';
import { answerText } from '../http/exchange.ts';
import { fetchArea } from '../http/fetch-area.ts';
import { sendRaw } from '../fixtures/send-raw.ts';
import { serve } from '../fixtures/serve.ts';
import { keepCartToken, readCartToken } from './cart-token.ts';

const token = 'A'.repeat(24);

async function read(headers: string): Promise<string> {
  const { port } = await serve({
    otherwise: {
      name: 'pages',
      bodyLimit: 0,
      area: (exchange) => answerText(exchange, 200, `<${readCartToken(exchange.req, false)}>`),
    },
  });
  return sendRaw(port, `GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n${headers}\r\n`);
}

async function keep(
  headers: string,
  { https = false, given = token }: { https?: boolean; given?: string | null } = {},
) {
  const { port } = await serve({
    otherwise: {
      name: 'pages',
      bodyLimit: 0,
      area: fetchArea(
        (_request, exchange) => {
          keepCartToken(exchange, given, https);
          return Response.redirect('http://a/cart', 303);
        },
        { bodyLimit: 0 },
      ),
    },
  });
  return sendRaw(port, `GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n${headers}\r\n`);
}

describe('a cart token', () => {
  it('is read from an app’s header, else from the cookie', async () => {
    expect(await read(`x-cart-token: ${token}\r\n`)).toContain(`<${token}>`);
    expect(await read(`cookie: x=1; cart=${token}\r\n`)).toContain(`<${token}>`);
    expect(await read(`x-cart-token: \r\ncookie: cart=${token}\r\n`)).toContain(`<${token}>`);
    expect(await read('')).toContain('<null>');
    expect(await read(`x-cart-token: ' or 1=1\r\n`)).toContain('<null>');
  });

  it('reaches a browser only as a cookie that scripts cannot read', async () => {
    const answer = await keep('sec-fetch-site: same-origin\r\n');
    expect(answer).toMatch(
      new RegExp(`set-cookie: cart=${token}; Path=/; Max-Age=\\d+; HttpOnly; SameSite=Lax\r\n`),
    );
    expect(answer).not.toMatch(/x-cart-token/i);
    expect(answer).toMatch(/^HTTP\/1\.1 303 /);
  });

  it('reaches an app only as a header', async () => {
    const answer = await keep('x-cart-token: \r\n');
    expect(answer).toContain(`x-cart-token: ${token}`);
    expect(answer).not.toMatch(/set-cookie/i);
  });

  it('is Secure and bound to this host under https', async () => {
    const answer = await keep('sec-fetch-site: same-origin\r\n', { https: true });
    expect(answer).toContain(`set-cookie: __Host-cart=${token}; Path=/;`);
    expect(answer).toContain('; Secure');
  });

  it('is forgotten when the cart is gone', async () => {
    const answer = await keep('sec-fetch-site: same-origin\r\n', { given: null });
    expect(answer).toContain('set-cookie: cart=; Path=/; Max-Age=0;');
  });
});
