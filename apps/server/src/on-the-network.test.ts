import { networkInterfaces } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { solveChallenge } from '@stockroom/client/contact/solve-challenge';
import type { Challenge } from '@stockroom/contract/message-limits';
import { testDatabase } from '@stockroom/testing/database';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { Phone } from './fixtures/phone.ts';
import { findFreePort, type Process, startProcess } from './fixtures/start-process.ts';
import { waitFor } from './fixtures/wait-for.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** The demo shop as `npm run mobile` opens it: reached by an address of the network, over plain http. */
const { url: databaseUrl } = testDatabase();
const host =
  Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === 'IPv4' && !one.internal)?.address ??
  // Without a network, another address of this machine than the one that it would call itself.
  '127.0.0.2';
let url = '';
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const port = await findFreePort();
  url = `http://${host}:${port}`;
  const shop: Process = await startProcess(
    {
      DATABASE_URL: databaseUrl,
      AUTH_SECRET: 'a secret of the tests, long enough',
      DEMO: '1',
      HOST: '0.0.0.0',
      PORT: String(port),
      PUBLIC_URL: url,
      LOG_LEVEL: 'error',
    },
    (close) => closing.push(close),
  );
  await shop.ready();
  return async () => void (await Promise.all(closing.map((close) => close())));
});

type Data = Record<string, unknown>;

async function dataOf(answer: Response): Promise<Data> {
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { result: { data: Data } }).result.data;
}

async function ask(phone: Phone, procedure: string, input: object = {}): Promise<Data> {
  const query = `input=${encodeURIComponent(JSON.stringify(input))}`;
  return await dataOf(await phone.get(`/api/trpc/${procedure}?${query}`));
}

async function tell(phone: Phone, procedure: string, input: object): Promise<Data> {
  const answer = await phone.post(`/api/trpc/${procedure}`, input);
  const token = answer.headers.get('x-cart-token');
  if (token) phone.headers['x-cart-token'] = token;
  return await dataOf(answer);
}

const address = {
  name: 'Grace Guest',
  line1: '1 Test Street',
  city: 'Leeds',
  postcode: 'LS1 1AA',
  country: 'GB',
};

/** A guest's order, and what opens it. */
async function placeOrder(): Promise<{ number: string; token: string; payUrl: string }> {
  const phone = new Phone(url);
  const { items } = await ask(phone, 'catalog.list', { limit: 1 });
  const [{ slug }] = items as [{ slug: string }];
  const { variants } = await ask(phone, 'catalog.bySlug', { slug });
  const variantId = (variants as { id: string; available: number }[]).find(
    ({ available }) => available > 0,
  )?.id;
  await tell(phone, 'cart.setLine', { variantId, quantity: 1 });
  const { shippingMethods } = await ask(phone, 'checkout.quote', { address });
  const { number, payment, token } = (await tell(phone, 'orders.place', {
    requestId: crypto.randomUUID(),
    email: 'grace@customers.test',
    address,
    shippingMethodId: (shippingMethods as { id: string }[])[0]?.id,
  })) as { number: string; token: string; payment: { url: string } };
  return { number, token, payUrl: payment.url };
}

it('says at once that it lives, to whoever asks and without a cookie', async () => {
  await fetch(`${url}/healthz`);
  const began = performance.now();
  const answer = await fetch(`${url}/healthz`);
  expect(await answer.text()).toBe('ok\n');
  expect(performance.now() - began).toBeLessThan(500);
  expect(answer.headers.getSetCookie()).toEqual([]);
  expect(answer.headers.get('date')).not.toBeNull();
});

it('signs a phone in with a cookie that plain http may carry', async () => {
  const phone = new Phone(url);
  const who = { email: 'customer@stockroom.test', password: 'stockroom-demo' };
  const answer = await phone.post('/api/auth/sign-in/email', who);
  expect(answer.status).toBe(200);
  expect(answer.headers.getSetCookie()).toEqual([
    expect.stringMatching(/^stockroom\.session_token=(?!.*; Secure)/),
  ]);
  expect(await ask(phone, 'account.me')).toMatchObject({ email: who.email });
});

it('takes forms from its own pages by that address, and from no other', async () => {
  const post = (origin: string) =>
    fetch(`${url}/contact`, { method: 'POST', headers: { origin }, body: new URLSearchParams() });
  expect((await post(url)).status).toBe(422);
  expect((await post('http://192.0.2.1:3000')).status).toBe(403);
});

it('shows pictures by paths, which an app makes whole with the address it called', async () => {
  const { items } = await ask(new Phone(url), 'catalog.list', { limit: 3 });
  for (const { image } of items as { image: { url: string } | string | null }[]) {
    const path = typeof image === 'string' ? image : (image?.url ?? '');
    expect(path).toMatch(/^\/pictures\//);
    const picture = await fetch(new URL(path, url));
    expect(picture.headers.get('content-type')).toMatch(/^image\//);
    await picture.arrayBuffer();
  }
});

it('is written to with a challenge that the app has solved', async () => {
  const phone = new Phone(url);
  const challenge = (await ask(phone, 'contact.challenge')) as unknown as Challenge;
  const proof = await solveChallenge(challenge);
  await sleep(challenge.notBeforeSeconds * 1_000);
  const requestId = crypto.randomUUID();
  const message = {
    name: 'Grace',
    email: 'grace@customers.test',
    message: 'Is the blue one coming back?',
    requestId,
    challenge: challenge.token,
    proof,
  };
  const sent = { receipt: requestId, confirmationTo: 'grace@customers.test' };
  expect(await tell(phone, 'contact.send', message)).toEqual(sent);
  // Sent again by a phone that heard no answer, it is answered again, its challenge spent or not.
  expect(await tell(phone, 'contact.send', message)).toEqual(sent);
});

it('leads to the bank and back by the address that the phone can reach', async () => {
  const { number, token, payUrl } = await placeOrder();
  expect(payUrl).toBe(`${url}/pay/${number}?token=${token}`);
  const app = `stockroom://orders/${number}`;
  const browser = new Phone(url, {});
  const toBank = await browser.get(`${payUrl.slice(url.length)}&app=${encodeURIComponent(app)}`);
  const bank = toBank.headers.get('location') ?? '';
  expect(bank).toMatch(new RegExp(`^${url}/test-bank/pay/`));
  const paid = await fetch(bank, {
    method: 'POST',
    headers: { origin: url },
    body: new URLSearchParams({ choice: 'pay' }),
    redirect: 'manual',
  });
  expect(paid.headers.get('location')).toBe(`${url}/orders/${number}?token=${token}&payment=done`);
  const { headers: set } = toBank;
  const page = await fetch(paid.headers.get('location') ?? '', {
    headers: { cookie: set.getSetCookie()[0]?.split(';')[0] ?? '' },
  });
  expect(await page.text()).toContain(`href="${app}?payment=done"`);
});

describe('the stream of an order', () => {
  /** What it tells in the first moments: names of events and their ids. */
  async function watch(input: object, headers: Record<string, string>, until: string, within = 5) {
    const gone = new AbortController();
    const query = `input=${encodeURIComponent(JSON.stringify(input))}`;
    const answer = await fetch(`${url}/api/trpc/orders.watch?${query}`, {
      headers: { accept: 'text/event-stream', 'x-stockroom-client': 'mobile/1.0.0', ...headers },
      signal: gone.signal,
    });
    expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
    let told = '';
    const read = async () => {
      for await (const text of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        told += text;
      }
    };
    const reading = read().catch(() => undefined);
    const end = performance.now() + within * 1_000;
    await waitFor(() => told.includes(until) || performance.now() > end);
    gone.abort();
    await reading;
    return told;
  }
  const ids = (told: string) => [...told.matchAll(/^id: (\d+)$/gm)].map(([, id]) => id);

  it('names each event, and goes on after the last one by header or by input alike', async () => {
    const { number, token, payUrl } = await placeOrder();
    // A second event of this order: a session at the bank.
    await fetch(payUrl, { redirect: 'manual' });
    const all = await watch({ number, token }, {}, '"payment_opened"');
    const [placed = '', opened = ''] = ids(all);
    expect(all.match(/^data: \{.*"id"/gm)).toHaveLength(ids(all).length);
    expect(ids(all).length).toBeGreaterThanOrEqual(2);

    const byHeader = await watch({ number, token }, { 'last-event-id': placed }, opened);
    const byInput = await watch({ number, token, lastEventId: placed }, {}, opened);
    expect(ids(byHeader)).toEqual([opened]);
    expect(ids(byInput)).toEqual([opened]);
  });

  it('is heard of while nothing happens, before anything on the way takes it for dead', async () => {
    const { number, token } = await placeOrder();
    const began = performance.now();
    const told = await watch({ number, token }, {}, 'event: ping', 30);
    expect(told).toContain('event: ping');
    expect(performance.now() - began).toBeLessThan(25_000);
  });
});
