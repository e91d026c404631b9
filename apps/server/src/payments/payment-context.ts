import type { Db } from '@stockroom/db/db';
import type { Transact } from '@stockroom/db/transact';
import type { Logger } from 'pino';
import type { PaymentProviders } from './payment-providers.ts';

/** What talking to a provider needs, on either side of the talk. */
export interface PaymentContext {
  db: Db;
  transact: Transact;
  providers: PaymentProviders;
  log: Pick<Logger, 'info' | 'warn' | 'error'>;
}
