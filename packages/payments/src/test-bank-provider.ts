import { money } from '@stockroom/contract/money';
import type { ProviderEvent, SessionState } from '@stockroom/contract/provider-event';
import { z } from 'zod';
import { type PaymentProvider, ProviderError, type RefundAnswer } from './provider.ts';
import { isSignedByTestBank } from './test-bank-signature.ts';

export interface TestBankProviderOptions {
  /** Of its API, without a slash at the end: 'http://127.0.0.1:3000/test-bank/api'. */
  apiUrl: string;
  apiKey: string;
  webhookSecret: string;
  /** Milliseconds for one answer. */
  timeout?: number;
}

const session = z.object({
  id: z.string(),
  url: z.string(),
  /** The idempotency key that it was asked for with: the payment's. */
  key: z.string(),
  status: z.enum(['open', 'paid', 'declined', 'closed']),
  amount: money,
});
type Session = z.infer<typeof session>;

const refund = z.object({
  id: z.string(),
  key: z.string(),
  status: z.enum(['pending', 'done', 'failed']),
});

const event = z.discriminatedUnion('type', [
  z.object({ id: z.string(), type: z.literal('session.paid'), data: session }),
  z.object({ id: z.string(), type: z.literal('session.declined'), data: session }),
  z.object({ id: z.string(), type: z.literal('session.closed'), data: session }),
  z.object({ id: z.string(), type: z.literal('refund.done'), data: refund }),
]);

/** Speaks to the built-in test bank over HTTP, as to any other company. */
export function createTestBankProvider(options: TestBankProviderOptions): PaymentProvider {
  const { apiUrl, apiKey, webhookSecret, timeout = 5_000 } = options;

  return {
    name: 'test-bank',

    async openSession(wanted) {
      const opened = await call(session, 'POST', '/sessions', {
        key: wanted.key,
        body: {
          amount: wanted.amount,
          reference: wanted.orderNumber,
          description: wanted.description,
          successUrl: wanted.successUrl,
          cancelUrl: wanted.cancelUrl,
          expiresAt: wanted.payUntil.toISOString(),
        },
      });
      return { ref: opened.id, url: opened.url };
    },

    async closeSession(ref) {
      const state = toState(await call(session, 'POST', `${pathOf(ref)}/close`));
      if (state.status === 'open') {
        throw new ProviderError('unreachable', 'The test bank left open what it was to close');
      }
      return state;
    },

    async readSession(ref) {
      return toState(await call(session, 'GET', pathOf(ref)));
    },

    async refund({ key, sessionRef, amount }) {
      const path = `${pathOf(sessionRef)}/refunds`;
      return toAnswer(await call(refund, 'POST', path, { key, body: { amount } }));
    },

    async readRefund(ref) {
      return toAnswer(await call(refund, 'GET', `/refunds/${encodeURIComponent(ref)}`));
    },

    async readWebhook(rawBody, headers) {
      const signature = headers.get('test-bank-signature');
      if (!isSignedByTestBank(rawBody, signature, webhookSecret)) return 'bad_signature';
      const parsed = event.safeParse(JSON.parse(rawBody));
      return parsed.success ? toEvent(parsed.data) : 'ignored';
    },
  };

  async function call<Answer>(
    schema: z.ZodType<Answer>,
    method: 'GET' | 'POST',
    path: string,
    request: { key?: string; body?: unknown } = {},
  ): Promise<Answer> {
    let response: Response;
    let answer: unknown;
    try {
      response = await fetch(`${apiUrl}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${apiKey}`,
          ...(request.key === undefined ? {} : { 'idempotency-key': request.key }),
          ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
        redirect: 'error',
        signal: AbortSignal.timeout(timeout),
      });
      answer = await response.json();
    } catch (cause) {
      throw new ProviderError('unreachable', 'The test bank did not answer', { cause });
    }
    if (!response.ok) {
      // A wrong key (401) is the shop's own trouble, and no word about what was asked.
      const kind = [400, 404, 409, 422].includes(response.status) ? 'refused' : 'unreachable';
      throw new ProviderError(kind, `The test bank said ${response.status}: ${reasonOf(answer)}`);
    }
    const parsed = schema.safeParse(answer);
    if (parsed.success) return parsed.data;
    throw new ProviderError('unreachable', 'The test bank gave an answer of no known form', {
      cause: parsed.error,
    });
  }
}

function pathOf(ref: string): string {
  return `/sessions/${encodeURIComponent(ref)}`;
}

function toState({ status, amount }: Session): SessionState {
  return status === 'paid' ? { status, paid: amount } : { status };
}

function toAnswer({ id, status }: z.infer<typeof refund>): RefundAnswer {
  return { ref: id, status };
}

function toEvent(told: z.infer<typeof event>): ProviderEvent {
  const about = { id: told.id, ref: told.data.id, key: told.data.key };
  switch (told.type) {
    case 'session.paid':
      return { ...about, kind: 'paid', paid: told.data.amount };
    case 'session.declined':
      return { ...about, kind: 'declined' };
    case 'session.closed':
      return { ...about, kind: 'closed' };
    case 'refund.done':
      return { ...about, kind: 'refunded' };
  }
}

function reasonOf(answer: unknown): string {
  const parsed = z.object({ error: z.string() }).safeParse(answer);
  return parsed.success ? parsed.data.error : 'no reason given';
}
