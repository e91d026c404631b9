import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { fetchArea } from '../http/fetch-area.ts';
import type { RouteTable } from '../http/routes.ts';
import { testBankKeys } from '../payments/test-bank-keys.ts';
import type { StackOfClosers } from '../stack-of-closers.ts';
import type { OpenDatabase } from './open-database.ts';

const bodyLimit = 64 * 1024;

/**
 * The payment company of a demo shop. It lives in this process and in this database, but shop and
 * bank speak by HTTP alone, as they would if it were on the other side of the world.
 */
export async function openTestBank(
  config: Config,
  database: OpenDatabase,
  { authSecret, ownUrl }: { authSecret: string; ownUrl: string },
  log: Logger,
  closers: StackOfClosers,
): Promise<RouteTable> {
  const { createTestBank } = await import('@stockroom/test-bank/create-test-bank');
  const { db, transact } = database;
  const { apiKey, webhookSecret } = testBankKeys(authSecret);
  const bank = createTestBank({ db, transact, publicUrl: config.publicUrl, apiKey });

  const stopping = new AbortController();
  const delivering = bank.deliver({
    url: `${ownUrl}/api/webhooks/test-bank`,
    secret: webhookSecret,
    signal: stopping.signal,
    log: (sentence, error) => log.error({ err: error }, sentence),
  });
  closers.add('the test bank', () => {
    stopping.abort();
    return delivering;
  });
  return [
    ['/test-bank/', { name: 'test-bank', area: fetchArea(bank.fetch, { bodyLimit }), bodyLimit }],
  ];
}
