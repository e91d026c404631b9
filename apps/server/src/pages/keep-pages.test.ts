import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Keeping } from '../cache/kept-answers.ts';
import { serve } from '../fixtures/serve.ts';
import { waitFor } from '../fixtures/wait-for.ts';
import type { FetchHandler } from '../http/fetch-area.ts';
import { setPagePolicy } from '../http/security-headers.ts';
import type { Asked } from './asked.ts';
import { keepPages } from './keep-pages.ts';

const security = { https: false, formTargets: [], development: false };
const bodyLimit = 1_000;

/** A shop whose pages say their address, their nonce and how many there were before. */
async function shop(
  change: (
    page: { html: string; asked: Asked | undefined },
    request: Request,
  ) => string | Response = ({ html }) => html,
) {
  let rendered = 0;
  const kept = new Keeping(1_000_000, () => true);
  const render =
    (asked: Asked | undefined): FetchHandler =>
    async (asking, exchange) => {
      setPagePolicy(exchange, security);
      exchange.res.setHeader('cache-control', 'private, no-cache');
      exchange.res.setHeader('vary', 'cookie, accept-encoding');
      asked?.note('catalog.bySlug', { slug: 'mug' });
      rendered += 1;
      const html = `<!doctype html><meta property="csp-nonce" content="${exchange.nonce}"/><p>${exchange.path}${exchange.search} ${rendered} ${'x'.repeat(2_000)}</p><script nonce="${exchange.nonce}">run(${rendered})</script><script nonce="${exchange.nonce}" type="module" src="/assets/x.js"></script>`;
      const made = change({ html, asked }, asking);
      return typeof made === 'string'
        ? new Response(made, { headers: { 'content-type': 'text/html; charset=utf-8' } })
        : made;
    };
  const { url, port } = await serve({
    publicOrigin: 'http://127.0.0.1',
    otherwise: { name: 'pages', bodyLimit, area: keepPages({ kept, security, bodyLimit, render }) },
  });
  return { url, port, kept, count: () => rendered };
}

const html = (body: string, init: { status?: number; headers?: Record<string, string> } = {}) =>
  new Response(body, { ...init, headers: { 'content-type': 'text/html', ...init.headers } });

describe('for strangers', () => {
  it('a page is rendered once, and comes without a nonce', async () => {
    const { url, count } = await shop();
    const first = await fetch(`${url}/products/mug`);
    const second = await fetch(`${url}/products/mug`, {
      headers: { cookie: 'theme=dark; _ga=GA1.2; cartoon=1' },
    });
    const text = await first.text();
    expect(await second.text()).toBe(text);
    expect(count()).toBe(1);
    expect(text).not.toContain('nonce');
    const policy = second.headers.get('content-security-policy') ?? '';
    expect(policy).toBe(first.headers.get('content-security-policy'));
    expect(policy).not.toContain('nonce');
    const hash = createHash('sha256').update('run(1)').digest('base64');
    expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`);
    expect(second.headers.get('cache-control')).toBe('no-cache');
    expect(second.headers.get('vary')).toBe('cookie, accept-encoding');
  });

  it('what they have already is not sent again, and keeps its policy', async () => {
    const { url, kept } = await shop();
    const first = await fetch(url);
    const etag = first.headers.get('etag') ?? '';
    const again = await fetch(url, { headers: { 'if-none-match': `W/"other", ${etag}` } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    for (const name of ['etag', 'vary', 'cache-control', 'content-security-policy']) {
      expect(again.headers.get(name)).toBe(first.headers.get(name));
    }
    kept.drop('product:mug');
    expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(200);
  });

  it('each form has a mark of its own, and all are the same page', async () => {
    const { port, url } = await shop();
    const plain = await (await fetch(url)).text();
    const asked = async (accepted: string) => await raw(port, '/', { 'accept-encoding': accepted });
    await waitFor(async () => (await asked('br')).headers['content-encoding'] === 'br');
    await waitFor(async () => (await asked('gzip')).headers['content-encoding'] === 'gzip');
    const [br, gz, none, refused] = await Promise.all([
      asked('gzip, br'),
      asked('gzip'),
      asked('identity'),
      asked('br;q=0'),
    ]);
    expect(brotliDecompressSync(br.body).toString()).toBe(plain);
    expect(gunzipSync(gz.body).toString()).toBe(plain);
    expect(none.body.toString()).toBe(plain);
    expect(refused.body.toString()).toBe(plain);
    expect(new Set([br, gz, none, refused].map(({ headers }) => headers['etag'])).size).toBe(3);
  });

  it('HEAD is answered from what GET has kept, and keeps nothing itself', async () => {
    const { url, count } = await shop();
    const headers = { 'accept-encoding': 'identity' };
    await fetch(url, { method: 'HEAD', headers });
    expect(count()).toBe(1);
    const got = await fetch(url, { headers });
    expect(count()).toBe(2);
    const head = await fetch(url, { method: 'HEAD', headers });
    expect(count()).toBe(2);
    expect(await head.text()).toBe('');
    expect(head.headers.get('content-length')).toBe(got.headers.get('content-length'));
    expect(head.headers.get('etag')).toBe(got.headers.get('etag'));
  });

  it('each address, with what stands after its question mark, is a page of its own, on each host', async () => {
    const { url, port } = await shop();
    for (const path of ['/', '/?a=1', '/?a=2', '/products', '/products?a=1']) {
      for (let each = 0; each < 2; each += 1) {
        expect(await (await fetch(url + path)).text()).toContain(`<p>${path} `);
      }
    }
    const own = await raw(port, '/', { host: 'shop.example' });
    const other = await raw(port, '/', { host: 'evil.example' });
    expect(other.body.toString()).not.toBe(own.body.toString());
  });

  it('a page is rendered anew when something that it shows has changed', async () => {
    const { url, kept, count } = await shop();
    await fetch(url);
    kept.drop('product:other');
    await fetch(url);
    expect(count()).toBe(1);
    kept.drop('product:mug');
    await fetch(url);
    expect(count()).toBe(2);
  });
});

describe('never kept', () => {
  it.each<[string, RequestInit & { path?: string }]>([
    ['for whoever has a cart', { headers: { cookie: 'a=b; cart=0123456789abcdef' } }],
    ['for whoever has a cart under https', { headers: { cookie: '__Host-cart=0123456789abcdef' } }],
    ['for whoever has a session', { headers: { cookie: 'stockroom.session_token=x.y' } }],
    [
      'for whoever has a session under https',
      { headers: { cookie: 'x=1;__Secure-stockroom.session_token=x.y' } },
    ],
    ['for a cart whose name is written apart', { headers: { cookie: 'cart =0123456789abcdef' } }],
    [
      'for a cart behind a wide space',
      { headers: { cookie: 'a=b;\u00a0cart\t=0123456789abcdef' } },
    ],
    ['for whoever is half signed in', { headers: { cookie: 'stockroom.two_factor=x' } }],
    ['for an app with a session', { headers: { authorization: 'Bearer x' } }],
    ['for an app with a cart', { headers: { 'x-cart-token': '0123456789abcdef' } }],
    [
      'the answer to a form',
      {
        method: 'POST',
        body: 'a=b',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      },
    ],
    ['what only one person has the link to', { path: '/reset-password?token=secret' }],
    ['an address that nobody could remember', { path: `/?${'x'.repeat(2_000)}` }],
  ])('%s', async (_what, { path = '/', ...init }) => {
    const { url, count } = await shop();
    // A stranger was there before, and comes again after.
    await fetch(url);
    const before = count();
    const nonces = new Set<string>();
    for (let each = 0; each < 3; each += 1) {
      const answer = await fetch(url + path, init);
      nonces.add(
        /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1] ?? '',
      );
      expect(answer.headers.get('cache-control')).toContain('private');
      expect(answer.headers.get('vary')).toContain('cookie');
      expect(answer.headers.get('etag')).toBeNull();
    }
    expect(count()).toBe(before + 3);
    expect(nonces).toHaveLength(3);
    expect(await (await fetch(url)).text()).not.toContain('nonce');
    expect(count()).toBe(before + 3);
  });

  it.each<[string, Parameters<typeof shop>[0]]>([
    ['what is not found', ({ html: body }) => html(body, { status: 404 })],
    ['a redirect', () => new Response(null, { status: 307, headers: { location: '/' } })],
    ['what sets a cookie', ({ html: body }) => html(body, { headers: { 'set-cookie': 'a=b' } })],
    [
      'what is no page',
      ({ html: body }) => html(body, { headers: { 'content-type': 'text/plain' } }),
    ],
    ['what went wrong', ({ html: body }) => html(body, { status: 500 })],
    [
      'a nonce in an unknown place',
      ({ html: body }) => `${body}${/nonce="([^"]+)"/.exec(body)?.[1]}`,
    ],
    [
      'a page made for its reader',
      ({ html: body, asked }) => {
        asked?.note('orders.byNumber', {});
        return body;
      },
    ],
    [
      'a page that has changed something',
      ({ html: body, asked }) => {
        asked?.refuse();
        return body;
      },
    ],
    [
      'a page that used what signs people in',
      ({ html: body, asked }) => asked?.watch({ use: () => body }).use() ?? body,
    ],
  ])('%s', async (_what, change) => {
    const { url, count } = await shop(change);
    for (let each = 0; each < 3; each += 1) await fetch(url, { redirect: 'manual' });
    expect(count()).toBe(3);
  });

  it('a page during whose making something has changed', async () => {
    const made = await shop(({ html: body }) => {
      made.kept.drop('goods');
      return body;
    });
    await fetch(made.url);
    await fetch(made.url);
    expect(made.count()).toBe(2);
  });
});

it('no nonce is in two answers, whoever asks', async () => {
  const { url } = await shop();
  const seen = new Set<string>();
  let given = 0;
  for (let each = 0; each < 300; each += 1) {
    const cookie = each % 3 === 0 ? 'theme=dark' : 'cart=0123456789abcdef';
    const answer = await fetch(url, { headers: { cookie } });
    const everything = `${answer.headers.get('content-security-policy')} ${await answer.text()}`;
    const nonces = new Set(
      [...everything.matchAll(/nonce[-"=\s]*(?:content=")?([A-Za-z0-9+/]{20,}={0,2})/g)].map(
        ([, nonce = '']) => nonce,
      ),
    );
    given += nonces.size;
    for (const nonce of nonces) {
      expect(seen).not.toContain(nonce);
      seen.add(nonce);
    }
  }
  expect(given).toBe(200);
});

/** As it comes, which fetch does not show. */
function raw(port: number, path: string, headers: Record<string, string>) {
  return new Promise<{ headers: NodeJS.Dict<string | string[]>; body: Buffer }>(
    (resolve, reject) => {
      request({ port, host: '127.0.0.1', path, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ headers: response.headers, body: Buffer.concat(chunks) }),
        );
      })
        .on('error', reject)
        .end();
    },
  );
}
