import type { Db } from '@stockroom/db/db';
import type { Transact } from '@stockroom/db/transact';
import { Hono } from 'hono';
import { createAlarm } from './alarm.ts';
import { createApi } from './api.ts';
import type { Bank } from './bank.ts';
import { deliverEvents, type DeliveryOptions } from './deliver-events.ts';
import { createPages } from './pages/pages.ts';

export interface TestBankOptions {
  db: Db;
  transact: Transact;
  /** Scheme, host and port by which customers reach it; no slash at the end. */
  publicUrl: string;
  /** What the shop calls its API with. */
  apiKey: string;
}

export interface TestBank {
  /** Answers everything under /test-bank. */
  fetch: (request: Request) => Response | Promise<Response>;
  /** Delivers webhooks until the signal aborts; then it returns. */
  deliver: (options: DeliveryOptions) => Promise<void>;
}

/**
 * A payment company of its own, for demo shops and for tests: no card, no money. The shop knows it
 * only by its HTTP API and its webhooks.
 */
export function createTestBank(options: TestBankOptions): TestBank {
  const bank: Bank = {
    db: options.db,
    transact: options.transact,
    address: `${options.publicUrl}/test-bank`,
    apiKey: options.apiKey,
    alarm: createAlarm(),
  };
  const app = new Hono({ strict: false })
    .route('/test-bank/api', createApi(bank))
    .route('/test-bank', createPages(bank));
  // Whatever is broken is logged by the server that this bank lives in.
  app.onError((error) => {
    throw error;
  });
  return {
    fetch: (request) => app.fetch(request),
    deliver: (delivery) => deliverEvents(bank, delivery),
  };
}
