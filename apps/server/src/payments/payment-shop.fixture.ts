import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '@stockroom/db/db';
import type { Transact } from '@stockroom/db/transact';
import type { JobName, Jobs } from '@stockroom/domain/jobs/job';
import { startSending, stopSending } from '@stockroom/domain/jobs/sender';
import type { PlacedOrder } from '@stockroom/domain/orders/place-order';
import { createTestBankProvider } from '@stockroom/payments/test-bank-provider';
import { createTestBank } from '@stockroom/test-bank/create-test-bank';
import { type AddedOrder, addOrder } from '@stockroom/testing/payment-rows';
import { addShop, type AddedVariant } from '@stockroom/testing/rows';
import { pino } from 'pino';
import { serve } from 'srvx/node';
import { afterAll, beforeAll } from 'vitest';
import type { Handler } from '../jobs/handler.ts';
import { openPayment, type OpenPaymentContext } from './open-payment.ts';
import { type PaymentProviders, providersOf } from './payment-providers.ts';
import { receiveWebhook } from './receive-webhook.ts';

const keys = { apiKey: 'a key of the tests', webhookSecret: 'a secret of the tests' };

/** A shop and its test bank, which speak over a real HTTP server on loopback. */
export interface PaymentShop {
  context: OpenPaymentContext;
  /** Of the server that answers for both. */
  url: string;
  webhookSecret: string;
  /** While false, webhooks are answered 503, as by a shop that is down. */
  hears: boolean;
  /** While false, the bank's API does not answer, as when it is down. */
  bankAnswers: boolean;
  /** Webhooks that arrived, by their type, in the order of their arrival. */
  arrived: string[];
  placeOrder: (values?: {
    onHand?: number;
    quantity?: number;
    variant?: AddedVariant;
  }) => Promise<AddedOrder>;
  /** Opens a session and returns the address of the bank's page. */
  openPayment: (order: PlacedOrder) => Promise<string>;
  /** What the customer chooses there; returns where the bank sends the browser. */
  choose: (bankPage: string, choice: 'pay' | 'decline' | 'leave') => Promise<string | null>;
  /** Runs one job as the server would. */
  run: <Name extends JobName>(
    handler: (providers: PaymentProviders) => Handler<Name>,
    data: Jobs[Name],
  ) => Promise<void>;
}

/** Call it at the top of a test file, beside `testDatabase`. */
export function paymentShop({ db, transact }: { db: Db; transact: Transact }): PaymentShop {
  const log = pino({ level: 'silent' });
  const stop = new AbortController();
  let delivering: Promise<void> | undefined;
  let close: (() => Promise<void>) | undefined;

  const shop: PaymentShop = {
    context: { db, transact, log, providers: providersOf(undefined), publicUrl: '' },
    url: '',
    webhookSecret: keys.webhookSecret,
    hears: true,
    bankAnswers: true,
    arrived: [],
    placeOrder: (values) => addOrder({ db, transact }, values),
    openPayment: (order) =>
      openPayment(shop.context, { accountId: null, token: order.accessToken }, order.number),
    async choose(bankPage, choice) {
      const response = await fetch(bankPage, {
        method: 'POST',
        body: new URLSearchParams({ choice }),
        redirect: 'manual',
      });
      await response.text();
      return response.headers.get('location');
    },
    run: (handler, data) =>
      handler(shop.context.providers)({ db, transact, publicUrl: shop.url }, data, {
        id: 'a job of the tests',
        attempt: 0,
        log,
        signal: stop.signal,
      }),
  };

  beforeAll(async () => {
    await startSending(db);
    await addShop(transact);
    // The bank's address is known only once the server listens.
    let answerBank: (request: Request) => Response | Promise<Response> = () =>
      new Response(null, { status: 503 });
    const server = serve({
      port: 0,
      hostname: '127.0.0.1',
      silent: true,
      fetch: async (request) => {
        const { pathname } = new URL(request.url);
        if (pathname.startsWith('/api/webhooks/')) return await hear(request);
        if (pathname.startsWith('/test-bank/api/') && !shop.bankAnswers) {
          return new Response('down', { status: 503 });
        }
        return await answerBank(request);
      },
    });
    await server.ready();
    close = () => server.close(true);
    shop.url = new URL(server.url ?? '').origin;

    const bank = createTestBank({ db, transact, publicUrl: shop.url, apiKey: keys.apiKey });
    answerBank = bank.fetch;
    const provider = createTestBankProvider({ apiUrl: `${shop.url}/test-bank/api`, ...keys });
    shop.context = { ...shop.context, providers: providersOf(provider), publicUrl: shop.url };
    const receive = receiveWebhook(shop.context);
    async function hear(request: Request): Promise<Response> {
      if (!shop.hears) return new Response('down', { status: 503 });
      const copy = request.clone();
      const answer = await receive(request);
      if (answer.ok) {
        const told: unknown = await copy.json();
        if (typeof told === 'object' && told && 'type' in told)
          shop.arrived.push(String(told.type));
      }
      return answer;
    }
    delivering = bank.deliver({
      url: `${shop.url}/api/webhooks/test-bank`,
      secret: keys.webhookSecret,
      signal: stop.signal,
      log: () => undefined,
    });
  });

  afterAll(async () => {
    stop.abort();
    await delivering;
    await close?.();
    await stopSending();
  });

  return shop;
}

/** Waits for what happens by itself; fails with the last error once `milliseconds` have passed. */
export async function eventually(check: () => Promise<void>, milliseconds = 8_000): Promise<void> {
  const end = Date.now() + milliseconds;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await sleep(25);
  }
}
