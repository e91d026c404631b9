import { createOTP } from '@better-auth/utils/otp';
import { testDatabase } from '@stockroom/testing/database';
import { addShop, addVariant, placeInput } from '@stockroom/testing/rows';
import { type RunningShop, startShop } from '@stockroom/testing/start-shop';
import { QueryClient } from '@tanstack/react-query';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { isUnreachable, refusalOf } from '../calls/refusal-of.ts';
import { memoryStore } from '../session/secret-store.ts';
import { type ConnectOptions, connectToShop } from './connect-to-shop.ts';

vi.setConfig({ testTimeout: 60_000 });

const { db, transact, url: databaseUrl } = testDatabase();
let server: RunningShop;

beforeAll(async () => {
  await addShop(transact);
  server = await startShop({
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: 'a secret of the tests, long enough',
    DEMO: '0',
    LOG_LEVEL: 'error',
    STRIPE_SECRET_KEY: 'sk_test_of_nobody',
    STRIPE_WEBHOOK_SECRET: 'whsec_of_nobody',
  });
});
afterAll(() => server.stop());

function phone(options: Partial<ConnectOptions> = {}) {
  const queryClient = new QueryClient();
  return connectToShop({
    address: server.url,
    store: memoryStore(),
    version: '0.1.0',
    platform: 'ios',
    queryClient,
    ...options,
  });
}

let people = 0;
/** Somebody with an account, whose password is `a few words in a row`. */
async function somebody() {
  people += 1;
  const email = `person-${people}@shop.test`;
  const password = 'a few words in a row';
  const { accounts } = phone();
  expect(await accounts.signUp({ name: 'Ada', email, password })).toEqual({ ok: true });
  return { email, password };
}

test('a guest gathers, orders and watches, and is the same guest after a restart', async () => {
  const store = memoryStore();
  const { client, session } = phone({ store });
  const variant = await addVariant(db);
  expect((await client.cart.get.query()).count).toBe(0);
  await client.cart.setLine.mutate({ variantId: variant.id, quantity: 2 });
  expect((await client.cart.get.query()).count).toBe(2);
  await session.written();

  const again = phone({ store });
  expect((await again.client.cart.get.query()).count).toBe(2);
  const order = await again.client.orders.place.mutate(await placeInput(db));

  const events: string[] = [];
  const watching = again.client.orders.watch.subscribe(
    { number: order.number, token: order.token },
    { onData: ({ data }) => void events.push(data.to) },
  );
  await vi.waitFor(() => expect(events).toContain('awaiting_payment'), { timeout: 10_000 });
  await again.client.orders.cancel.mutate({ number: order.number, token: order.token });
  await vi.waitFor(() => expect(events.at(-1)).toBe('cancelled'), { timeout: 10_000 });
  watching.unsubscribe();
});

test('a refused stream fails as a call does', async () => {
  const error = await new Promise<unknown>((resolve) => {
    phone().client.orders.watch.subscribe({ number: 'S-999999' }, { onError: resolve });
  });
  expect(refusalOf(error)).toEqual({ code: 'not_found', what: 'order' });
});

test('signing in takes the cart along, and signing out leaves nothing', async () => {
  const { email, password } = await somebody();
  const store = memoryStore();
  const { client, accounts, session } = phone({ store });
  const variant = await addVariant(db);
  await client.cart.setLine.mutate({ variantId: variant.id, quantity: 3 });
  expect(await session.mayBeSignedIn()).toBe(false);

  expect(await accounts.signIn({ email, password })).toEqual({ ok: true });
  expect(await client.account.me.query()).toMatchObject({ email });
  expect(await session.mayBeSignedIn()).toBe(true);
  expect(Object.keys(await session.headers())).toEqual(['cookie']);
  await session.written();
  const again = phone({ store });
  expect((await again.client.cart.get.query()).count).toBe(3);

  expect(await again.accounts.signOut()).toEqual({ ok: true });
  expect(await again.session.headers()).toEqual({});
  expect(await again.client.account.me.query()).toBeNull();
  // The session has ended at the shop, and not only here.
  expect(await client.account.me.query()).toBeNull();
});

test('what is refused has the codes that the pages have words for', async () => {
  const { email, password } = await somebody();
  const { accounts } = phone();
  const refusal = async (asked: Promise<unknown>) =>
    (await asked) as { refusal?: { code: string } };
  expect(await refusal(accounts.signIn({ email, password: 'something else' }))).toEqual({
    ok: false,
    refusal: { code: 'wrong_email_or_password' },
  });
  expect(await refusal(accounts.signIn({ email: 'no address', password }))).toEqual({
    ok: false,
    refusal: { code: 'bad_input', field: 'email' },
  });
  expect(await refusal(accounts.signUp({ name: 'Ada', email, password: 'password1234' }))).toEqual({
    ok: false,
    refusal: { code: 'password_too_easy' },
  });
  expect(await refusal(accounts.resendVerification())).toEqual({
    ok: false,
    refusal: { code: 'sign_in_required' },
  });
  expect(await refusal(accounts.giveCode({ code: '123456' }))).toEqual({
    ok: false,
    refusal: { code: 'start_again' },
  });
  expect(
    await refusal(accounts.resetPassword({ token: 'made-up', password: 'other words in a row' })),
  ).toEqual({ ok: false, refusal: { code: 'link_not_valid' } });
});

test('a forgotten password is reset, and an address verified, by the links of mails', async () => {
  const { email, password } = await somebody();
  const { accounts, client } = phone();
  const mailed = async (kind: 'reset_password' | 'verify_email') => {
    const { data } = await db
      .selectFrom('mails')
      .select('data')
      .where('recipient', '=', email)
      .where('kind', '=', kind)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    const { path } = data as { path: string };
    return new URL(path, server.url).searchParams.get('token') ?? '';
  };
  await accounts.signIn({ email, password });
  expect(await accounts.resendVerification()).toEqual({ ok: true });
  expect(await accounts.verifyEmail({ token: await mailed('verify_email') })).toEqual({ ok: true });
  expect(await client.account.me.query()).toMatchObject({ emailVerified: true });

  expect(await accounts.requestReset({ email })).toEqual({ ok: true });
  const token = await mailed('reset_password');
  const other = 'other words in a row';
  expect(await accounts.resetPassword({ token, password: other })).toEqual({ ok: true });
  // A reset ends every session.
  expect(await client.account.me.query()).toBeNull();
  expect(await accounts.signIn({ email, password: other })).toEqual({ ok: true });
});

test('staff give a code besides', async () => {
  const { email, password } = await somebody();
  await db.updateTable('accounts').set({ role: 'staff' }).where('email', '=', email).execute();
  const { accounts, session } = phone();
  await accounts.signIn({ email, password });
  const post = async (path: string, body: object) => {
    const response = await fetch(`${server.url}/api/auth/two-factor/${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: server.url,
        ...(await session.headers()),
      },
      body: JSON.stringify(body),
    });
    expect(response.status, path).toBe(200);
    await session.expectAnswer()(response.headers);
    return (await response.json()) as { totpURI: string; backupCodes: string[] };
  };
  const { totpURI, backupCodes } = await post('enable', { password });
  const secret = new URL(totpURI).searchParams.get('secret') ?? '';
  const otp = createOTP(decodeBase32(secret));
  const code = (later: number) => otp.hotp(Math.floor(Date.now() / 30_000) + later);
  await post('verify-totp', { code: await code(-1) });
  await accounts.signOut();

  const secondStep = { ok: false, refusal: { code: 'second_step' } };
  expect(await accounts.signIn({ email, password })).toEqual(secondStep);
  expect(await session.mayBeSignedIn()).toBe(false);
  expect(await accounts.giveCode({ code: '000 000' })).toEqual({
    ok: false,
    refusal: { code: 'wrong_code' },
  });
  expect(await accounts.giveCode({ code: await code(0) })).toEqual({ ok: true });
  expect(await session.mayBeSignedIn()).toBe(true);
  await accounts.signOut();
  expect(await accounts.signIn({ email, password })).toEqual(secondStep);
  expect(await accounts.giveCode({ code: backupCodes[0] ?? '' })).toEqual({ ok: true });
});

test('a session that was ended elsewhere is over here as well, without losing a cart', async () => {
  const { email, password } = await somebody();
  const { accounts, client, session } = phone();
  await accounts.signIn({ email, password });
  let changes = 0;
  session.onSignInChange(() => (changes += 1));
  await db.deleteFrom('sessions').execute();
  const error: unknown = await client.orders.mine.query({}).catch((caught: unknown) => caught);
  expect(refusalOf(error)).toEqual({ code: 'sign_in_required' });
  await vi.waitFor(() => expect(changes).toBe(1));
  expect(await session.mayBeSignedIn()).toBe(false);
});

test('whoever signs in, out or is erased leaves nothing of theirs to the next', async () => {
  const { email, password } = await somebody();
  const queryClient = new QueryClient();
  const { accounts, client, session, trpc } = phone({ queryClient });
  const fill = () => {
    queryClient.setQueryData([['cart', 'get'], { type: 'query' }], 'somebody’s');
    queryClient.setQueryData([['catalog', 'list'], { type: 'query' }], 'everybody’s');
  };
  const left = () => [
    queryClient.getQueryData(trpc.cart.get.queryKey()),
    queryClient.getQueryData([['catalog', 'list'], { type: 'query' }]),
  ];
  fill();
  await accounts.signIn({ email, password });
  expect(left()).toEqual([undefined, 'everybody’s']);
  fill();
  await accounts.signOut();
  expect(left()).toEqual([undefined, 'everybody’s']);
  await accounts.signIn({ email, password });
  fill();
  await client.account.erase.mutate({ password, sure: true });
  await vi.waitFor(() => expect(left()).toEqual([undefined, 'everybody’s']));
  expect(await session.headers()).toEqual({});
});

test('a shop out of reach is told from one that says no, in forms as in calls', async () => {
  const store = memoryStore();
  const { accounts, client, session } = phone({ store, address: 'http://127.0.0.1:9' });
  await session.keepGuestOrder({ number: 'S-100001', token: 't'.repeat(32) });
  const failures = await Promise.all(
    [client.cart.get.query(), accounts.signIn({ email: 'a@b.test', password: 'x' })].map((asked) =>
      asked.catch((error: unknown) => error),
    ),
  );
  expect(failures.map(isUnreachable)).toEqual([true, true]);
  expect(isUnreachable(await accounts.signOut().catch((error: unknown) => error))).toBe(true);
  // Whoever hands the phone on has signed out of it all the same.
  expect(await session.guestOrders()).toEqual([]);
});

function decodeBase32(text: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = Array.from(text.replace(/=+$/, ''), (letter) =>
    alphabet.indexOf(letter).toString(2).padStart(5, '0'),
  ).join('');
  const bytes = bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? [];
  return String.fromCharCode(...bytes);
}
