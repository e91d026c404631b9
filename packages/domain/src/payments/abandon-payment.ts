import type { Tx } from '@stockroom/db/db';
import { dropUnopened } from './close-payments.ts';
import { lockPayment } from './lock-payments.ts';

/** A session that will not be opened any more: the next try begins a new payment. */
export async function abandonPayment(tx: Tx, paymentId: string): Promise<void> {
  const found = await lockPayment(tx, paymentId);
  if (found) await dropUnopened(tx, [found.payment]);
}
