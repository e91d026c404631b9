import { connect } from 'node:net';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startSending, stopSending } from '@stockroom/domain/jobs/sender';
import { placeOrder } from '@stockroom/domain/orders/place-order';
import { testDatabase } from '@stockroom/testing/database';
import { addGuestCart, addShop, addVariant, placeInput } from '@stockroom/testing/rows';
import { sql } from 'kysely';
import { describe, expect, it, vi } from 'vitest';
import { findFreePort, makeDataDir, startProcess } from './fixtures/start-process.ts';

const { db, transact, url: databaseUrl } = testDatabase();
const env = { DATABASE_URL: databaseUrl, AUTH_SECRET: 'a secret of the tests, long enough' };

vi.setConfig({ testTimeout: 60_000 });

describe('a start that cannot succeed says why in one sentence and exits 1', () => {
  it('names every wrong setting at once', async () => {
    const shop = await startProcess({ ROLES: 'cook', DEMO: 'maybe', PUBLIC_URL: 'shop' });
    expect(await shop.exited).toMatchObject({ code: 1 });
    expect(shop.output().err).toMatch(/PUBLIC_URL[^]*ROLES[^]*DEMO/);
    expect(shop.output().err).not.toContain('    at ');
  });

  it('when the port is in use', async () => {
    const first = await startProcess(env);
    await first.ready();
    const second = await startProcess({ ...env, PORT: String(first.port) });
    expect(await second.exited).toMatchObject({ code: 1 });
    expect(second.output().err.trim()).toBe(
      `Port ${first.port} of 127.0.0.1 is already in use: stop what is using it, or set PORT to another one.`,
    );
  });

  it('when the data folder is of a newer version', async () => {
    const dataDir = await makeDataDir();
    await mkdir(join(dataDir, 'pg99', 'data'), { recursive: true });
    const shop = await startProcess({ DATA_DIR: dataDir });
    expect(await shop.exited).toMatchObject({ code: 1 });
    expect(shop.output().err.trim().split('\n')).toHaveLength(1);
    expect(shop.output().err).toContain('PostgreSQL 99');
  });

  it('when no database answers', async () => {
    const shop = await startProcess({
      ...env,
      DATABASE_URL: `postgres://a:hunter2@127.0.0.1:${await findFreePort()}/shop`,
    });
    expect(await shop.exited).toMatchObject({ code: 1 });
    expect(shop.output().err).toContain('No database answers at DATABASE_URL');
    expect(shop.output().err).not.toContain('hunter2');
  });
});

describe('a running shop', () => {
  it('serves a page, a file, its health and its numbers', async () => {
    const shop = await startProcess(env);
    await shop.ready();

    // Of somebody whom the shop knows: what strangers get is kept, and has no nonce.
    const page = await fetch(shop.url, { headers: { cookie: 'cart=0123456789abcdef' } });
    expect(page.status).toBe(200);
    const html = await page.text();
    const policy = page.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    expect(policy).not.toContain('unsafe-inline');
    for (const [, attributes = ''] of html.matchAll(/<script([^>]*)>/g)) {
      expect(attributes).toContain(`nonce="${nonce}"`);
    }
    expect(html).not.toMatch(/<[a-z][^>]*\sstyle=/);

    const script =
      /src="(\/assets\/[^"]+\.js)"/.exec(html)?.[1] ?? /"(\/assets\/[^"]+\.js)"/.exec(html)?.[1];
    const file = await fetch(shop.url + script, { headers: { 'accept-encoding': 'br' } });
    expect(file.headers.get('cache-control')).toContain('immutable');
    expect(file.headers.get('content-encoding')).toBe('br');

    expect((await fetch(`${shop.url}/products/there-is-no-such`)).status).toBe(404);
    expect(await (await fetch(`${shop.url}/healthz`)).text()).toBe('ok\n');
    const metrics = await (await fetch(`${shop.url}/metrics`)).text();
    expect(metrics).toMatch(
      /http_request_duration_seconds_count\{route="pages",method="GET",status="200"\} 1/,
    );
    expect(metrics).toContain('nodejs_eventloop_lag_seconds');
    expect(metrics).toContain('database_pool_connections{state="idle"}');
    const forwarded = { headers: { 'x-forwarded-for': '203.0.113.7' } };
    expect((await fetch(`${shop.url}/metrics`, forwarded)).status).toBe(404);
  });

  it('has no test bank where the shop is not a demo', async () => {
    const shop = await startProcess(env);
    await shop.ready();
    expect((await fetch(`${shop.url}/test-bank/settings`)).status).toBe(404);
  });

  it('works on jobs alone where it is told to', async () => {
    const shop = await startProcess({ ...env, ROLES: 'jobs' });
    await shop.ready();
    expect((await fetch(shop.url)).status).toBe(404);
    expect(shop.output().out).toContain('works on jobs');
  });
});

describe('a stop', () => {
  it('finishes what is under way, then exits 0', async () => {
    const shop = await startProcess(env);
    await shop.ready();
    const slow = await startSlowRequest(shop.port);
    shop.signal('SIGTERM');
    await sleep(300);
    await expect(fetch(`${shop.url}/healthz`)).rejects.toThrow();
    expect(await slow.finish()).toMatch(/^HTTP\/1\.1 404 [^]*"code":"not_found"/);
    expect(await shop.exited).toMatchObject({ code: 0, signal: null });
  });

  it('does not wait for requests that never end', async () => {
    const shop = await startProcess(env);
    await shop.ready();
    await startSlowRequest(shop.port);
    const before = performance.now();
    shop.signal('SIGTERM');
    expect(await shop.exited).toMatchObject({ code: 0 });
    expect(performance.now() - before).toBeLessThan(9_000);
  });

  it('cuts those who watch an order, so that they come back to another server', async () => {
    await startSending(db);
    await addShop(transact);
    const variant = await addVariant(db, { onHand: 5 });
    const cart = await addGuestCart(transact, [{ variantId: variant.id, quantity: 1 }]);
    const input = await placeInput(db);
    const customer = { cart: cart.key, accountId: null };
    const order = await transact((tx) => placeOrder(tx, customer, input));
    await stopSending();

    const shop = await startProcess(env);
    await shop.ready();
    const watched = JSON.stringify({ number: order.number, token: order.accessToken });
    const stream = await fetch(
      `${shop.url}/api/trpc/orders.watch?input=${encodeURIComponent(watched)}`,
      { headers: { accept: 'text/event-stream' } },
    );
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    const reading = stream.text();
    const before = performance.now();
    shop.signal('SIGTERM');
    await expect(reading).rejects.toThrow();
    expect(await shop.exited).toMatchObject({ code: 0 });
    expect(performance.now() - before).toBeLessThan(3_000);
  });

  it('ends at once on a second Ctrl-C, but not on one that npm passes on twice', async () => {
    const shop = await startProcess(env);
    await shop.ready();
    await startSlowRequest(shop.port);
    shop.signal('SIGINT');
    shop.signal('SIGINT');
    await sleep(700);
    const before = performance.now();
    shop.signal('SIGINT');
    expect(await shop.exited).toMatchObject({ code: 130 });
    expect(performance.now() - before).toBeLessThan(500);
  });
});

describe('the log', () => {
  it('holds no secret, cookie, token, query, header or body', async () => {
    const shop = await startProcess({ ...env, LOG_LEVEL: 'debug', DEMO: '1' });
    await shop.ready();
    const headers = {
      'content-type': 'application/json',
      'x-cart-token': 'canary-cart-token-0123456789',
      authorization: 'Bearer canary-bearer',
      cookie: 'cart=canary-cookie-0123456789; stockroom.session_token=canary-session',
      origin: shop.url,
    };
    const body = JSON.stringify({ email: 'canary@example.com', password: 'canary-password' });
    const post = (path: string, sent: string) =>
      fetch(shop.url + path, { method: 'POST', headers, body: sent });
    await post('/api/auth/sign-in/email', body);
    await post('/api/auth/sign-in/email', '{"canary-broken');
    await post('/api/trpc/contact.send', body);
    await post('/api/trpc/cart.setLine', '{"canary-broken');
    await post('/api/webhooks/test-bank', '{"id":"canary-webhook"}');
    await fetch(`${shop.url}/orders/1001?token=canary-query`, { headers });
    await fetch(`${shop.url}/pay/1001?token=canary-query`, { headers });
    await fetch(`${shop.url}/reset-password?token=canary-query`, { headers });
    shop.signal('SIGTERM');
    expect(await shop.exited).toMatchObject({ code: 0 });

    const { out, err } = shop.output();
    expect(err).toContain('/api/auth/sign-in/email');
    expect(out + err).not.toContain('canary');
    expect(out + err).not.toContain(env.AUTH_SECRET);
    expect(out + err).not.toContain(new URL(databaseUrl).password || 'no password');
  });
});

describe('the embedded database', () => {
  it('goes with a server that is killed, and comes back with the next', async () => {
    const dataDir = await makeDataDir();
    const first = await startProcess({ DATA_DIR: dataDir, DEMO: '0' });
    await first.ready();
    first.signal('SIGKILL');
    await first.exited;
    const second = await startProcess({ DATA_DIR: dataDir, DEMO: '0' });
    await second.ready();
    second.signal('SIGTERM');
    expect(await second.exited).toMatchObject({ code: 0 });
  }, 60_000);
});

it('refuses a database that a newer Stockroom has migrated', async () => {
  await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '')`.execute(db);
  const shop = await startProcess(env);
  expect(await shop.exited).toMatchObject({ code: 1 });
  expect(shop.output().err).toContain('newer Stockroom');
  await sql`delete from kysely_migration where name = '9999-later'`.execute(db);
});

/** A call whose body stops half way until it is told to finish. */
async function startSlowRequest(port: number): Promise<{ finish: () => Promise<string> }> {
  const body = JSON.stringify({ variantId: '999999', quantity: 1 });
  const socket = connect(port, '127.0.0.1');
  let received = '';
  socket.on('data', (chunk) => (received += String(chunk)));
  socket.on('error', () => {});
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.write(
    `POST /api/trpc/cart.setLine HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 9)}`,
  );
  await sleep(100);
  return {
    async finish() {
      socket.write(body.slice(9));
      await closed;
      return received;
    },
  };
}
