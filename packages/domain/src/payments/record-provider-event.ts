import type { ProviderEvent } from '@stockroom/contract/provider-event';
import type { Tx } from '@stockroom/db/db';
import { byProvider } from '../actor.ts';
import { lockOrder } from '../orders/lock-order.ts';
import { recordRefundEnd } from './record-refund-end.ts';
import { recordSessionEnd } from './record-session-end.ts';

export type Recorded =
  | 'recorded'
  /** Delivered before, or just now by somebody who was faster. */
  | 'known'
  /** About a session or a refund that is not ours. Kept, without effect. */
  | 'unknown';

/**
 * Takes in what a provider tells, once: the event's id and its effect commit together, or neither.
 * Of two deliveries at once, the second waits at the unique id until the first has committed.
 */
export async function recordProviderEvent(
  tx: Tx,
  provider: string,
  event: ProviderEvent,
): Promise<Recorded> {
  const inserted = await tx
    .insertInto('provider_events')
    .values({ provider, event_id: event.id, kind: event.kind })
    .onConflict((conflict) => conflict.doNothing())
    .returning('event_id')
    .executeTakeFirst();
  if (!inserted) return 'known';

  if (event.kind === 'refunded' || event.kind === 'refund_failed') {
    const refundId = await findRefund(tx, provider, event);
    if (refundId === undefined) return 'unknown';
    const status = event.kind === 'refunded' ? 'done' : 'failed';
    await recordRefundEnd(tx, refundId, { status, ref: event.ref }, byProvider);
    return 'recorded';
  }

  const paymentId = await findPayment(tx, provider, event);
  if (paymentId === undefined) return 'unknown';
  const end =
    event.kind === 'paid'
      ? ({ status: 'paid', paid: event.paid } as const)
      : { status: event.kind };
  await recordSessionEnd(tx, paymentId, end);
  return 'recorded';
}

/**
 * By the provider's name for the session; or by our key, where the event overtakes the answer that
 * would have told us that name. It is kept then, so that refunds know where the money came from.
 */
async function findPayment(
  tx: Tx,
  provider: string,
  { ref, key }: ProviderEvent,
): Promise<string | undefined> {
  const byRef = await tx
    .selectFrom('payments')
    .select('id')
    .where('provider', '=', provider)
    .where('provider_ref', '=', ref)
    .executeTakeFirst();
  if (byRef || !isUuid(key)) return byRef?.id;
  const byKey = await tx
    .selectFrom('payments')
    .select(['id', 'order_id'])
    .where('provider', '=', provider)
    .where('key', '=', key)
    .executeTakeFirst();
  if (!byKey) return undefined;
  // The order's lock comes before its payments', here as everywhere.
  await lockOrder(tx, { id: byKey.order_id });
  const adopted = await tx
    .updateTable('payments')
    .set({ provider_ref: ref, updated_at: new Date() })
    .where('id', '=', byKey.id)
    // Another session under our key is none that we opened: one key gives one session.
    .where((eb) => eb.or([eb('provider_ref', 'is', null), eb('provider_ref', '=', ref)]))
    .returning('id')
    .executeTakeFirst();
  return adopted?.id;
}

async function findRefund(
  tx: Tx,
  provider: string,
  { ref, key }: ProviderEvent,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('refunds as r')
    .innerJoin('payments as p', 'p.id', 'r.payment_id')
    .select('r.id')
    .where('p.provider', '=', provider)
    .where((eb) =>
      isUuid(key)
        ? eb.or([eb('r.key', '=', key), eb('r.provider_ref', '=', ref)])
        : eb('r.provider_ref', '=', ref),
    )
    .executeTakeFirst();
  return row?.id;
}

/** Anything else would make PostgreSQL refuse the comparison, and the event with it. */
function isUuid(key: string | null): key is string {
  return key !== null && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(key);
}
