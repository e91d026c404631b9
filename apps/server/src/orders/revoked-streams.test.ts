import { testDatabase } from '@stockroom/testing/database';
import { addShop, addVariant, placeInput } from '@stockroom/testing/rows';
import { beforeAll, expect, it, vi } from 'vitest';
import { type Process, startProcess } from '../fixtures/start-process.ts';
import { waitFor } from '../fixtures/wait-for.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const { db, transact, url: databaseUrl } = testDatabase();
const email = 'sam@shop.test';
const password = 'a few words in a row';
let one: Process;
let other: Process;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  await addShop(transact);
  const start = () =>
    startProcess(
      {
        DATABASE_URL: databaseUrl,
        AUTH_SECRET: 'a secret of the tests, long enough',
        DEMO: '0',
        ROLES: 'web',
        LOG_LEVEL: 'error',
        STRIPE_SECRET_KEY: 'sk_test_of_nobody',
        STRIPE_WEBHOOK_SECRET: 'whsec_of_nobody',
      },
      (close) => closing.push(close),
    );
  [one, other] = await Promise.all([start(), start()]);
  await Promise.all([one.ready(), other.ready()]);
  await post(one, '/api/auth/sign-up/email', { name: 'Sam', email, password });
  await db.updateTable('accounts').set({ role: 'staff' }).where('email', '=', email).execute();
  return async () => void (await Promise.all(closing.map((close) => close())));
});

function post(server: Process, path: string, body: object, cookie = ''): Promise<Response> {
  return fetch(server.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url, cookie },
    body: JSON.stringify(body),
  });
}

async function call(server: Process, procedure: string, body: object, cookie: string) {
  const response = await post(server, `/api/trpc/${procedure}`, body, cookie);
  const { result } = (await response.json()) as { result: { data: Record<string, string> } };
  return result.data;
}

/** The cookie of a new session. */
async function signIn(server: Process): Promise<string> {
  const response = await post(server, '/api/auth/sign-in/email', { email, password });
  expect(response.status).toBe(200);
  return response.headers
    .getSetCookie()
    .map((each) => each.split(';', 1)[0])
    .join('; ');
}

function ask(server: Process, procedure: string, input: object, cookie: string, accept = '*/*') {
  const at = `${server.url}/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`;
  return fetch(at, { headers: { cookie, accept } });
}

async function placeOrder(cookie: string): Promise<{ number: string; token: string }> {
  const { id: variantId } = await addVariant(db);
  await call(one, 'cart.setLine', { variantId, quantity: 1 }, cookie);
  const { number = '', token = '' } = await call(
    one,
    'orders.place',
    await placeInput(db, { email }),
    cookie,
  );
  expect(number).toMatch(/^S-/);
  return { number, token };
}

/** A stream that is held open: what it has told, and when it was ended by the server. */
async function watch(server: Process, procedure: string, input: object, cookie: string) {
  const response = await ask(server, procedure, input, cookie, 'text/event-stream');
  expect(response.status).toBe(200);
  const stream = { told: '', hasEnded: false };
  const read = async () => {
    for await (const text of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      stream.told += text;
    }
    stream.hasEnded = true;
  };
  // What is still open when the servers are killed at the end breaks off.
  read().catch(() => undefined);
  await waitFor(() => stream.told.includes('connected'));
  return stream;
}

it('a session that one server has revoked is refused by the other at once, and its open streams end', async () => {
  const thief = await signIn(other);
  const owner = await signIn(one);
  const [changing, quiet] = [await placeOrder(owner), await placeOrder(owner)];
  const office = await watch(other, 'office.orders.watch', {}, thief);
  const order = await watch(other, 'orders.watch', { number: changing.number }, thief);
  const quietOrder = await watch(other, 'orders.watch', { number: quiet.number }, thief);
  // By its link it may be watched further: no session opened that one.
  const byLink = await watch(other, 'orders.watch', changing, '');
  for (const stream of [order, quietOrder, byLink]) {
    await waitFor(() => stream.told.includes('"placed"'));
  }
  // What happens before is told, or the rest would show nothing.
  const before = await placeOrder(owner);
  await waitFor(() => office.told.includes(before.number));

  const sessions = await ask(one, 'account.sessions.list', {}, owner);
  const { result } = (await sessions.json()) as {
    result: { data: { items: { id: string; current: boolean }[] } };
  };
  const id = result.data.items.find(({ current }) => !current)?.id;
  await call(one, 'account.sessions.revoke', { id }, owner);
  const revokedAt = performance.now();

  for (const server of [one, other]) {
    for (const [procedure, input] of [
      ['office.orders.list', {}],
      ['orders.mine', {}],
      ['account.sessions.list', {}],
    ] as const) {
      expect((await ask(server, procedure, input, thief)).status, procedure).toBe(401);
    }
    const again = await ask(server, 'office.orders.watch', {}, thief, 'text/event-stream');
    expect(again.ok && (await again.text()).includes('S-')).toBe(false);
  }

  const told = [office.told, order.told, quietOrder.told];
  await call(one, 'orders.cancel', changing, '');
  await waitFor(() => byLink.told.includes('"cancelled"'));
  await waitFor(() => office.hasEnded && order.hasEnded);
  // Both were ended by what happened, long before they would have asked by themselves.
  expect(performance.now() - revokedAt).toBeLessThan(10_000);
  const after = await placeOrder(owner);
  await waitFor(() => quietOrder.hasEnded);
  expect(performance.now() - revokedAt).toBeLessThan(30_000);
  for (const [index, stream] of [office, order, quietOrder].entries()) {
    const since = stream.told.slice(told[index]?.length);
    expect(since).not.toMatch(/cancelled|S-/);
    expect(since).not.toContain(after.number);
  }
  expect(byLink.hasEnded).toBe(false);
});
