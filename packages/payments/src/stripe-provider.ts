import Stripe from 'stripe';
import type { Money } from '@stockroom/contract/money';
import type { ProviderEvent, SessionState } from '@stockroom/contract/provider-event';
import { type PaymentProvider, ProviderError, type RefundAnswer } from './provider.ts';

export interface StripeProviderOptions {
  secretKey: string;
  webhookSecret: string;
  /** Of another API than Stripe's own, for tests: 'http://127.0.0.1:4010'. */
  apiUrl?: string;
}

/** Milliseconds for one answer. */
const timeout = 8_000;
/** Stripe keeps a session open for half an hour at least; a minute more for the request itself. */
const shortestSession = 31 * 60_000;

/** Stripe Checkout: the customer pays on Stripe's own page, and no card comes near the shop. */
export function createStripeProvider(options: StripeProviderOptions): PaymentProvider {
  const stripe = new Stripe(options.secretKey, {
    ...addressOf(options.apiUrl),
    timeout,
    maxNetworkRetries: 1,
    telemetry: false,
    appInfo: { name: 'Stockroom' },
  });

  return {
    name: 'stripe',

    async openSession(wanted) {
      // Longer than the reservation, maybe: the shop closes the session before it lets go. The time
      // hangs on the payment's beginning, not on the clock: under one key Stripe wants one request.
      const expiresAt = Math.max(
        wanted.payUntil.getTime(),
        wanted.startedAt.getTime() + shortestSession,
      );
      const metadata = { payment_key: wanted.key, order_number: wanted.orderNumber };
      const session = await ask(() =>
        stripe.checkout.sessions.create(
          {
            mode: 'payment',
            // Cards are paid or declined while the customer waits. What settles in days would outlast
            // any reservation, and could not be closed.
            allowed_payment_method_types: ['card'],
            line_items: [
              {
                quantity: 1,
                price_data: {
                  currency: wanted.amount.currency.toLowerCase(),
                  unit_amount: toStripe(wanted.amount),
                  product_data: { name: wanted.description },
                },
              },
            ],
            client_reference_id: wanted.orderNumber,
            customer_email: wanted.email,
            metadata,
            payment_intent_data: { description: wanted.description, metadata },
            success_url: wanted.successUrl,
            cancel_url: wanted.cancelUrl,
            expires_at: Math.floor(expiresAt / 1000),
          },
          { idempotencyKey: wanted.key },
        ),
      );
      if (session.url === null) throw new ProviderError('refused', 'Stripe gave no page to pay on');
      return { ref: session.id, url: session.url };
    },

    async closeSession(ref) {
      let session: Stripe.Checkout.Session;
      try {
        session = await ask(() => stripe.checkout.sessions.expire(ref));
      } catch (error) {
        // One that has ended cannot be expired: then how it ended is the answer.
        if (!(error instanceof ProviderError) || error.kind !== 'refused') throw error;
        session = await ask(() => stripe.checkout.sessions.retrieve(ref));
      }
      const state = toState(session);
      if (state.status === 'open') {
        throw new ProviderError('unreachable', 'A payment at Stripe is still on its way');
      }
      return state;
    },

    async readSession(ref) {
      return toState(await ask(() => stripe.checkout.sessions.retrieve(ref)));
    },

    async refund({ key, sessionRef, amount }) {
      const session = await ask(() => stripe.checkout.sessions.retrieve(sessionRef));
      const intent = session.payment_intent;
      if (intent === null) throw new ProviderError('refused', 'Nothing was paid in this session');
      const refund = await ask(() =>
        stripe.refunds.create(
          {
            payment_intent: typeof intent === 'string' ? intent : intent.id,
            amount: toStripe(amount),
            metadata: { refund_key: key },
          },
          { idempotencyKey: key },
        ),
      );
      return toAnswer(refund);
    },

    async readRefund(ref) {
      return toAnswer(await ask(() => stripe.refunds.retrieve(ref)));
    },

    async readWebhook(rawBody, headers) {
      const signature = headers.get('stripe-signature');
      if (signature === null) return 'bad_signature';
      try {
        const event = stripe.webhooks.constructEvent(rawBody, signature, options.webhookSecret);
        return toEvent(event) ?? 'ignored';
      } catch (error) {
        if (error instanceof Stripe.errors.StripeSignatureVerificationError) return 'bad_signature';
        throw error;
      }
    },
  };
}

function addressOf(apiUrl: string | undefined): Stripe.StripeConfig {
  if (apiUrl === undefined) return {};
  const { hostname, port, protocol } = new URL(apiUrl);
  const isHttps = protocol === 'https:';
  return {
    host: hostname,
    port: port || (isHttps ? 443 : 80),
    protocol: isHttps ? 'https' : 'http',
  };
}

async function ask<Answer>(request: () => Promise<Answer>): Promise<Answer> {
  try {
    return await request();
  } catch (cause) {
    if (!(cause instanceof Stripe.errors.StripeError)) throw cause;
    // A wrong key (401, 403) is the shop's own trouble: the answer changes once it is mended, and
    // no refund may count as refused because of it.
    const isFinal = [400, 402, 404].includes(cause.statusCode ?? 0);
    throw new ProviderError(isFinal ? 'refused' : 'unreachable', `Stripe: ${cause.message}`, {
      cause,
    });
  }
}

function toState(session: Stripe.Checkout.Session): SessionState {
  if (session.payment_status === 'paid') {
    return { status: 'paid', paid: fromStripe(session.amount_total, session.currency) };
  }
  return { status: session.status === 'expired' ? 'closed' : 'open' };
}

function toAnswer({ id, status }: Stripe.Refund): RefundAnswer {
  if (status === 'succeeded') return { ref: id, status: 'done' };
  if (status === 'failed' || status === 'canceled') return { ref: id, status: 'failed' };
  return { ref: id, status: 'pending' };
}

/** Of the hundreds of kinds that Stripe may send, those that say how a session or a refund ended. */
function toEvent(event: Stripe.Event): ProviderEvent | undefined {
  if (
    event.type === 'checkout.session.completed' ||
    event.type === 'checkout.session.async_payment_succeeded'
  ) {
    const state = toState(event.data.object);
    // Completed, but the money is still on its way: another event will tell.
    if (state.status !== 'paid') return undefined;
    return { ...aboutSession(event.id, event.data.object), kind: 'paid', paid: state.paid };
  }
  if (event.type === 'checkout.session.async_payment_failed') {
    return { ...aboutSession(event.id, event.data.object), kind: 'declined' };
  }
  if (event.type === 'checkout.session.expired') {
    return { ...aboutSession(event.id, event.data.object), kind: 'closed' };
  }
  if (
    event.type === 'refund.created' ||
    event.type === 'refund.updated' ||
    event.type === 'refund.failed' ||
    event.type === 'charge.refund.updated'
  ) {
    const refund = event.data.object;
    const { status } = toAnswer(refund);
    if (status === 'pending') return undefined;
    return {
      id: event.id,
      ref: refund.id,
      key: refund.metadata?.['refund_key'] ?? null,
      kind: status === 'done' ? 'refunded' : 'refund_failed',
    };
  }
  return undefined;
}

function aboutSession(id: string, session: Stripe.Checkout.Session) {
  return { id, ref: session.id, key: session.metadata?.['payment_key'] ?? null };
}

/** Without decimals since long ago, but Stripe goes on counting their hundredths. */
const inHundredths = new Set(['ISK', 'UGX']);

function toStripe({ amount, currency }: Money): number {
  return inHundredths.has(currency) ? amount * 100 : amount;
}

function fromStripe(amount: number | null, currency: string | null): Money {
  const code = (currency ?? '').toUpperCase();
  return { amount: (amount ?? 0) / (inHundredths.has(code) ? 100 : 1), currency: code };
}
