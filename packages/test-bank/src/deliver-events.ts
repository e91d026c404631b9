import type { Bank } from './bank.ts';
import { closeLapsed } from './close-lapsed.ts';
import { readSettings } from './settings.ts';
import { signWebhook } from './sign-webhook.ts';

export interface DeliveryOptions {
  /** Where webhooks go. */
  url: string;
  secret: string;
  /** Ends the loop; a delivery under way is dropped, and made again later. */
  signal: AbortSignal;
  log: (sentence: string, error: unknown) => void;
}

interface Due {
  id: string;
  body: string;
  attempts: number;
}

const atOnce = 10;
const timeout = 10_000;
/** A process that dies leaves its events to others after this time, in milliseconds. */
const lease = 30_000;
/** How long events of other processes may go unnoticed, in milliseconds. */
const longestSleep = 2_000;
const mostAttempts = 20;

/**
 * Delivers events, at least once each, until the signal aborts. Several processes share the work:
 * an event that one has taken is skipped by the others. All state is in the table.
 */
export async function deliverEvents(bank: Bank, options: DeliveryOptions): Promise<void> {
  const { signal } = options;
  while (!signal.aborted) {
    try {
      await closeLapsed(bank);
      const due = await takeDue(bank);
      await Promise.all(due.map((event) => deliver(bank, options, event)));
      if (due.length === 0) await bank.alarm.wait(await timeUntilNext(bank), signal);
    } catch (error) {
      if (signal.aborted) return;
      options.log('The test bank could not deliver its webhooks', error);
      await bank.alarm.wait(longestSleep, signal);
    }
  }
}

async function takeDue(bank: Bank): Promise<Due[]> {
  return await bank.transact(async (tx) => {
    const now = Date.now();
    const rows = await tx
      .selectFrom('test_bank.events')
      .select(['id', 'payload', 'attempts'])
      .where('status', '=', 'waiting')
      .where('next_attempt_at', '<=', new Date(now))
      .orderBy('next_attempt_at')
      .limit(atOnce)
      .forUpdate()
      .skipLocked()
      .execute();
    if (rows.length > 0) {
      await tx
        .updateTable('test_bank.events')
        .set((eb) => ({
          attempts: eb('attempts', '+', 1),
          next_attempt_at: new Date(now + lease),
        }))
        .where(
          'id',
          'in',
          rows.map((row) => row.id),
        )
        .execute();
    }
    return rows.map((row) => ({
      id: row.id,
      body: JSON.stringify(row.payload),
      attempts: row.attempts + 1,
    }));
  });
}

async function deliver(bank: Bank, options: DeliveryOptions, event: Due): Promise<void> {
  const { duplicates } = await readSettings(bank.db);
  const copies = Array.from({ length: 1 + duplicates }, () => post(options, event.body));
  const errors = (await Promise.all(copies)).filter((error) => error !== undefined);
  if (options.signal.aborted && errors.length > 0) return;
  const [error] = errors;
  const failed =
    event.attempts >= mostAttempts
      ? ({ status: 'given_up' } as const)
      : { next_attempt_at: new Date(Date.now() + backoff(event.attempts)) };
  await bank.db
    .updateTable('test_bank.events')
    .set(
      error === undefined
        ? { status: 'delivered', last_error: null }
        : { ...failed, last_error: error },
    )
    .where('id', '=', event.id)
    .execute();
}

/** Returns what went wrong, or nothing. */
async function post(options: DeliveryOptions, body: string): Promise<string | undefined> {
  try {
    const response = await fetch(options.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'test-bank-signature': signWebhook(body, options.secret),
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.any([options.signal, AbortSignal.timeout(timeout)]),
    });
    await response.body?.cancel();
    return response.ok ? undefined : `answered ${response.status}`;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}

/** Half a second, doubling up to an hour; a random share keeps many events from coming together. */
function backoff(attempts: number): number {
  return Math.min(3_600_000, 500 * 2 ** (attempts - 1)) * (0.75 + Math.random() / 4);
}

async function timeUntilNext(bank: Bank): Promise<number> {
  const next = await bank.db
    .selectFrom('test_bank.events')
    .select('next_attempt_at')
    .where('status', '=', 'waiting')
    .orderBy('next_attempt_at')
    .limit(1)
    .executeTakeFirst();
  if (!next) return longestSleep;
  return Math.min(longestSleep, Math.max(0, next.next_attempt_at.getTime() - Date.now()));
}
