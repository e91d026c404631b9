import { beforeAll, expect, test } from 'vitest';
import { step } from './at-whole-steps.ts';
import { authFixture, type Browser } from './auth.fixture.ts';
import { capHashing } from './cap-hashing.ts';

const real = capHashing();
let hashings = 0;
const shop = authFixture({
  hashing: {
    hash: (word) => ((hashings += 1), real.hash(word)),
    verify: (proof) => ((hashings += 1), real.verify(proof)),
    inTurn: real.inTurn,
  },
});
const password = 'correct horse battery';
const known = 'known@example.com';
const unknown = 'nobody@example.com';

let queries = 0;
shop.pool.on('connect', (client) => {
  const query = client.query.bind(client);
  // Its overloads are many; whatever came goes on as it came.
  client.query = ((...args: Parameters<typeof query>) => {
    queries += 1;
    return query(...args);
  }) as typeof client.query;
});
beforeAll(async () => {
  await shop.browser().post('/sign-up/email', { name: 'Known', email: known, password });
});

/** All that a stranger can tell of an answer, and what it cost: whoever can measure can count. */
async function answerTo(act: (browser: Browser) => Promise<Response>) {
  const browser = shop.browser();
  [hashings, queries] = [0, 0];
  const began = performance.now();
  const response = await act(browser);
  const ms = performance.now() - began;
  return {
    seen: {
      status: response.status,
      headers: [...response.headers.keys()],
      cookies: browser.setCookies.map((cookie) => cookie.split('=', 1)[0]),
      hashings,
    },
    body: await response.text(),
    queries,
    ms,
  };
}

test('signing in: an unknown address costs the same hash', async () => {
  const signIn = (email: string) =>
    answerTo((browser) => browser.post('/sign-in/email', { email, password: 'not the one' }));
  const [one, other] = [await signIn(known), await signIn(unknown)];
  expect(other.seen).toEqual(one.seen);
  expect(other.seen).toMatchObject({ status: 401, hashings: 1 });
  expect(other.body).toBe(one.body);
  // The hash is looked up where there is one: one SELECT, beside some 60 ms of hashing.
  expect(one.queries - other.queries).toBe(1);
});

test('signing up: a taken address costs the same hash, and is answered at the same moments', async () => {
  const signUp = (email: string) =>
    answerTo((browser) =>
      browser.post('/sign-up/email', { name: 'Eve', email, password: 'many words in a row' }),
    );
  const [one, other] = [await signUp(known), await signUp('free@example.com')];
  expect(other.seen).toEqual(one.seen);
  expect(other.seen).toMatchObject({ status: 200, cookies: [], hashings: 1 });
  const fields = ({ body }: { body: string }) => body.replaceAll(/"[^"]*[-@][^"]*"/g, '…');
  expect(fields(other)).toBe(fields(one));
  for (const { ms } of [one, other]) expect(ms).toBeGreaterThanOrEqual(step - 2);
});

test.each(['/request-password-reset', '/send-verification-email'])(
  '%s: an unknown address is answered alike, and at the same moments',
  async (path) => {
    const ask = (email: string) => answerTo((browser) => browser.post(path, { email }));
    const [one, other] = [await ask(known), await ask(unknown)];
    expect(other.seen).toEqual(one.seen);
    expect(other.seen).toMatchObject({ status: 200, cookies: [], hashings: 0 });
    expect(other.body).toBe(one.body);
    // One mail is written and the other is not, which takes a few milliseconds; the answer hides them.
    expect(one.queries).toBeGreaterThan(other.queries);
    for (const { ms } of [one, other]) expect(ms).toBeGreaterThanOrEqual(step - 2);
  },
);

test('passkeys: a challenge is given to anybody, and says nothing of whose it could be', async () => {
  const path = '/passkey/generate-authenticate-options';
  const ask = (query: string) => answerTo((browser) => browser.get(path + query));
  const plain = await ask('');
  expect(plain.seen.status).toBe(200);
  const fields = Object.keys(JSON.parse(plain.body) as object);
  expect(fields).not.toContain('allowCredentials');
  for (const email of [known, unknown]) {
    const named = await ask(`?email=${encodeURIComponent(email)}`);
    expect(named.seen).toEqual(plain.seen);
    expect(named.queries).toBe(plain.queries);
    expect(Object.keys(JSON.parse(named.body) as object)).toEqual(fields);
  }
});
