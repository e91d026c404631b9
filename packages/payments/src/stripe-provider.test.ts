import { randomUUID } from 'node:crypto';
import { type StripeServer, startStripeServer } from '@stockroom/testing/stripe-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PaymentProvider, SessionWanted } from './provider.ts';
import { createStripeProvider } from './stripe-provider.ts';

let server: StripeServer;
let provider: PaymentProvider;

beforeAll(async () => {
  server = await startStripeServer();
  provider = createStripeProvider(server);
});
afterAll(() => server.close());
beforeEach(() => {
  server.mood = 'answers';
});

function wanted(values: Partial<SessionWanted> = {}): SessionWanted {
  return {
    key: randomUUID(),
    amount: { amount: 1299, currency: 'GBP' },
    orderNumber: 'S-100001',
    description: 'Order S-100001',
    email: 'grace@customers.test',
    successUrl: 'https://shop.test/orders/S-100001?token=t&payment=done',
    cancelUrl: 'https://shop.test/orders/S-100001?token=t&payment=left',
    startedAt: new Date(),
    payUntil: new Date(Date.now() + 30 * 60_000),
    ...values,
  };
}

function sessionOf(ref: string) {
  const session = server.sessions.get(ref);
  if (!session) throw new Error(`No session ${ref}`);
  return session;
}

describe('a session at Stripe', () => {
  it('asks for the order’s sum by card, on Stripe’s own page', async () => {
    const session = await provider.openSession(wanted());
    expect(session.url).toBe(sessionOf(session.ref).url);
    const request = Object.fromEntries(server.requests.at(-1) ?? []);
    expect(request).toMatchObject({
      mode: 'payment',
      'allowed_payment_method_types[0]': 'card',
      'line_items[0][price_data][unit_amount]': '1299',
      'line_items[0][price_data][currency]': 'gbp',
      client_reference_id: 'S-100001',
      customer_email: 'grace@customers.test',
    });
    expect(await provider.readSession(session.ref)).toEqual({ status: 'open' });
  });

  it('is the same one however often its key asks, minutes later too', async () => {
    const first = wanted();
    const { ref } = await provider.openSession(first);
    expect(await provider.openSession(first)).toMatchObject({ ref });
    expect(await provider.openSession(wanted())).not.toMatchObject({ ref });
  });

  it('says who has ended it, customer or shop', async () => {
    const { ref: paid } = await provider.openSession(wanted());
    server.pay(paid);
    const state = { status: 'paid', paid: { amount: 1299, currency: 'GBP' } };
    expect(await provider.readSession(paid)).toEqual(state);
    expect(await provider.closeSession(paid)).toEqual(state);

    const { ref: closed } = await provider.openSession(wanted());
    expect(await provider.closeSession(closed)).toEqual({ status: 'closed' });
    expect(await provider.closeSession(closed)).toEqual({ status: 'closed' });
  });

  it('counts the hundredths of krónur that Stripe still counts', async () => {
    const amount = { amount: 4500, currency: 'ISK' };
    const { ref } = await provider.openSession(wanted({ amount }));
    expect(sessionOf(ref).amount_total).toBe(450_000);
    server.pay(ref);
    expect(await provider.readSession(ref)).toEqual({ status: 'paid', paid: amount });
  });

  it('tells a refusal from an outage', async () => {
    await expect(
      provider.openSession(wanted({ startedAt: new Date(Date.now() - 3_600_000) })),
    ).rejects.toMatchObject({ kind: 'refused' });
    await expect(provider.readSession('cs_test_none')).rejects.toMatchObject({ kind: 'refused' });
    server.mood = 'is down';
    await expect(provider.openSession(wanted())).rejects.toMatchObject({ kind: 'unreachable' });
    const nobody = createStripeProvider({ ...server, apiUrl: 'http://127.0.0.1:9' });
    await expect(nobody.readSession('cs_test_none')).rejects.toMatchObject({
      kind: 'unreachable',
    });
    server.mood = 'answers';
    const stranger = createStripeProvider({ ...server, secretKey: 'sk_test_wrong' });
    await expect(stranger.readSession('cs_test_none')).rejects.toMatchObject({
      kind: 'unreachable',
    });
  });
});

describe('a refund at Stripe', () => {
  it('moves the money once for its key, and never more than was paid', async () => {
    const { ref: sessionRef } = await provider.openSession(wanted());
    server.pay(sessionRef);
    const refund = { key: randomUUID(), sessionRef, amount: { amount: 1000, currency: 'GBP' } };
    const answer = await provider.refund(refund);
    expect(answer.status).toBe('done');
    expect(await provider.refund(refund)).toEqual(answer);
    expect(await provider.readRefund(answer.ref)).toEqual(answer);
    await expect(provider.refund({ ...refund, key: randomUUID() })).rejects.toMatchObject({
      kind: 'refused',
    });
  });

  it('may take its time', async () => {
    const { ref: sessionRef } = await provider.openSession(wanted());
    server.pay(sessionRef);
    server.mood = 'leaves refunds pending';
    const key = randomUUID();
    const amount = { amount: 1299, currency: 'GBP' };
    const { ref, status } = await provider.refund({ key, sessionRef, amount });
    expect(status).toBe('pending');
    const refund = server.refunds.get(ref);
    if (!refund) throw new Error('No refund');
    refund.status = 'failed';
    const { body, headers } = server.event('refund.failed', refund);
    expect(await provider.readWebhook(body, headers)).toMatchObject({
      kind: 'refund_failed',
      ref,
      key,
    });
  });
});

describe('a webhook of Stripe', () => {
  it('is read once its signature is right', async () => {
    const asked = wanted();
    const { ref } = await provider.openSession(asked);
    const expired = server.event('checkout.session.expired', sessionOf(ref));
    expect(await provider.readWebhook(expired.body, expired.headers)).toMatchObject({
      kind: 'closed',
      ref,
      key: asked.key,
    });
    const unpaid = server.event('checkout.session.completed', sessionOf(ref));
    expect(await provider.readWebhook(unpaid.body, unpaid.headers)).toBe('ignored');
    server.pay(ref);
    const paid = server.event('checkout.session.completed', sessionOf(ref));
    expect(await provider.readWebhook(paid.body, paid.headers)).toMatchObject({
      kind: 'paid',
      ref,
      paid: asked.amount,
    });
    const other = server.event('customer.created', sessionOf(ref));
    expect(await provider.readWebhook(other.body, other.headers)).toBe('ignored');
  });

  it('is refused when forged, changed, old or unsigned', async () => {
    const { ref } = await provider.openSession(wanted());
    const { body, headers } = server.event('checkout.session.expired', sessionOf(ref));
    const old = server.event('checkout.session.expired', sessionOf(ref), 3_600);
    expect(await provider.readWebhook(`${body} `, headers)).toBe('bad_signature');
    expect(await provider.readWebhook(body, new Headers())).toBe('bad_signature');
    expect(await provider.readWebhook(body, new Headers({ 'stripe-signature': 'x' }))).toBe(
      'bad_signature',
    );
    expect(await provider.readWebhook(old.body, old.headers)).toBe('bad_signature');
  });
});
