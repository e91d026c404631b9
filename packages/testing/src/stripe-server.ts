import { createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What a stood-in Stripe keeps of a session; the names are Stripe's own. */
interface Session {
  id: string;
  object: 'checkout.session';
  status: 'open' | 'complete' | 'expired';
  payment_status: 'unpaid' | 'paid';
  amount_total: number;
  currency: string;
  payment_intent: string | null;
  metadata: Record<string, string>;
  url: string;
  expires_at: number;
}

interface Refund {
  id: string;
  object: 'refund';
  status: 'pending' | 'succeeded' | 'failed';
  amount: number;
  payment_intent: string;
  metadata: Record<string, string>;
}

export interface StripeServer {
  apiUrl: string;
  secretKey: string;
  webhookSecret: string;
  sessions: Map<string, Session>;
  refunds: Map<string, Refund>;
  /** Bodies of the requests that made something, decoded, in their order. */
  requests: URLSearchParams[];
  /** How it treats requests from now on. */
  mood: 'answers' | 'is down' | 'leaves refunds pending';
  /** The customer pays with a card on Stripe's page. */
  pay: (sessionId: string) => void;
  /** A webhook as Stripe would send it now, or some seconds ago. */
  event: (
    type: string,
    object: Session | Refund,
    secondsAgo?: number,
  ) => { body: string; headers: Headers };
  close: () => Promise<void>;
}

class Refusal extends Error {
  readonly status: number;
  readonly type: string;

  constructor(status: number, type: string, message: string) {
    super(message);
    this.status = status;
    this.type = type;
  }
}

const shortestSession = 30 * 60;

/** Speaks, on loopback, the few parts of Stripe's API that the shop uses: form in, JSON out. */
export async function startStripeServer(): Promise<StripeServer> {
  const sessions = new Map<string, Session>();
  const refunds = new Map<string, Refund>();
  const answered = new Map<string, { body: string; answer: unknown }>();
  const server = createServer();
  const stripe: StripeServer = {
    apiUrl: '',
    secretKey: 'sk_test_loopback',
    webhookSecret: 'whsec_loopback',
    sessions,
    refunds,
    requests: [],
    mood: 'answers',
    pay(id) {
      const session = need(sessions.get(id), id);
      if (session.status !== 'open') throw new Error(`Session ${id} is ${session.status}`);
      session.status = 'complete';
      session.payment_status = 'paid';
      session.payment_intent = makeId('pi');
    },
    event(type, object, secondsAgo = 0) {
      const body = JSON.stringify({ id: makeId('evt'), object: 'event', type, data: { object } });
      const time = Math.floor(Date.now() / 1000) - secondsAgo;
      const signature = createHmac('sha256', stripe.webhookSecret)
        .update(`${time}.${body}`)
        .digest('hex');
      return { body, headers: new Headers({ 'stripe-signature': `t=${time},v1=${signature}` }) };
    },
    close: () => close(server),
  };

  server.on('request', (request, response) => {
    void (async () => {
      const body = await text(request);
      let status = 200;
      let answer: unknown;
      try {
        answer = answerOnce(request, body);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        status = error.status;
        answer = { error: { type: error.type, message: error.message } };
      }
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer));
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on TCP has such an address.
  stripe.apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return stripe;

  function answerOnce(request: IncomingMessage, body: string): unknown {
    if (stripe.mood === 'is down') throw new Refusal(500, 'api_error', 'Something went wrong');
    if (request.headers.authorization !== `Bearer ${stripe.secretKey}`) {
      throw new Refusal(401, 'invalid_request_error', 'Invalid API key provided');
    }
    const key = request.headers['idempotency-key'];
    const earlier = typeof key === 'string' ? answered.get(key) : undefined;
    if (earlier && earlier.body !== body) {
      throw new Refusal(400, 'idempotency_error', 'Keys can only be used with the same parameters');
    }
    if (earlier) return earlier.answer;
    const answer = act(request, new URLSearchParams(body));
    if (typeof key === 'string') answered.set(key, { body, answer: structuredClone(answer) });
    return answer;
  }

  function act(request: IncomingMessage, form: URLSearchParams): unknown {
    const [, , area, id, verb] = (request.url ?? '').replace('/checkout', '').split('/');
    if (request.method === 'POST' && id === undefined) stripe.requests.push(form);
    if (area === 'sessions' && id === undefined) return createSession(form);
    if (area === 'sessions') {
      const session = need(sessions.get(id ?? ''), id);
      if (verb === 'expire') expire(session);
      return session;
    }
    if (area === 'refunds' && id === undefined) return createRefund(form);
    if (area === 'refunds') return need(refunds.get(id ?? ''), id);
    throw new Refusal(404, 'invalid_request_error', `Unrecognized request URL ${request.url}`);
  }

  function createSession(form: URLSearchParams): Session {
    const expiresAt = Number(form.get('expires_at'));
    if (expiresAt < Date.now() / 1000 + shortestSession) {
      throw new Refusal(400, 'invalid_request_error', 'expires_at must be 30 minutes from now');
    }
    const id = makeId('cs_test');
    const session: Session = {
      id,
      object: 'checkout.session',
      status: 'open',
      payment_status: 'unpaid',
      amount_total: Number(form.get('line_items[0][price_data][unit_amount]')),
      currency: form.get('line_items[0][price_data][currency]') ?? '',
      payment_intent: null,
      metadata: { payment_key: form.get('metadata[payment_key]') ?? '' },
      url: `${stripe.apiUrl}/pay/${id}`,
      expires_at: expiresAt,
    };
    sessions.set(id, session);
    return session;
  }

  function expire(session: Session): void {
    if (session.status !== 'open') {
      throw new Refusal(400, 'invalid_request_error', 'Only open sessions can be expired');
    }
    session.status = 'expired';
  }

  function createRefund(form: URLSearchParams): Refund {
    const intent = form.get('payment_intent') ?? '';
    const amount = Number(form.get('amount'));
    const session = need(
      [...sessions.values()].find((each) => each.payment_intent === intent),
      intent,
    );
    const given = [...refunds.values()]
      .filter((refund) => refund.payment_intent === intent)
      .reduce((sum, refund) => sum + refund.amount, 0);
    if (given + amount > session.amount_total) {
      throw new Refusal(400, 'invalid_request_error', 'Charge has already been refunded');
    }
    const refund: Refund = {
      id: makeId('re'),
      object: 'refund',
      status: stripe.mood === 'leaves refunds pending' ? 'pending' : 'succeeded',
      amount,
      payment_intent: intent,
      metadata: { refund_key: form.get('metadata[refund_key]') ?? '' },
    };
    refunds.set(refund.id, refund);
    return refund;
  }
}

function need<Thing>(thing: Thing | undefined, id: string | undefined): Thing {
  if (thing === undefined) throw new Refusal(404, 'invalid_request_error', `No such thing: ${id}`);
  return thing;
}

function makeId(prefix: string): string {
  return `${prefix}_${randomBytes(12).toString('hex')}`;
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
