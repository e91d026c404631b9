/**
 * The floor: what the same answers cost when somebody writes them by hand, with node:http and pg and
 * nothing else. No validation, no sessions, no security headers, no prepared statements.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import pg from 'pg';
import { findProduct, listProducts, type Product } from './catalog.ts';
import { placeOrder, quote, readOrder, setLine } from './orders.ts';
import { productPage } from './product-page.ts';

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'] ?? '', max: 10 });

const server = createServer((request, response) => {
  void answer(request, response).catch((error: unknown) => {
    response.writeHead(500).end(String(error));
  });
});
server.keepAliveTimeout = 60_000;
server.listen(Number(process.env['PORT']), '127.0.0.1');
process.on('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  void pool.end();
});

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://floor');
  const token = String(request.headers['x-cart-token'] ?? '');
  switch (url.pathname) {
    case '/list':
      return json(response, await listProducts(pool, Number(url.searchParams.get('limit'))));
    case '/product':
      return json(response, await product(url));
    case '/page':
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(productPage(await product(url)));
      return;
    case '/set-line':
      return json(response, await setLine(pool, token, JSON.parse(await bodyOf(request))));
    case '/quote':
      return json(response, await quote(pool, token, 'GB'));
    case '/place':
      return json(response, await placeOrder(pool, token, JSON.parse(await bodyOf(request))));
    case '/order':
      return json(
        response,
        await readOrder(
          pool,
          url.searchParams.get('number') ?? '',
          url.searchParams.get('token') ?? '',
        ),
      );
    default:
      response.writeHead(200).end('floor');
  }
}

async function product(url: URL): Promise<Product> {
  return await findProduct(pool, url.searchParams.get('slug') ?? '');
}

function json(response: ServerResponse, value: unknown): void {
  const text = JSON.stringify(value);
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
