import type { Tx } from '@stockroom/db/db';
import { byJob } from '../actor.ts';
import { lockOrder } from './lock-order.ts';
import { markPaid } from './mark-paid.ts';
import type { PlacedOrder } from './place-order.ts';

/** An order that costs nothing needs no provider: it is paid as it is placed. */
export async function payNothing(tx: Tx, placed: PlacedOrder): Promise<PlacedOrder> {
  const order = await lockOrder(tx, { id: placed.id });
  if (!order) throw new Error('An order that was just placed is not there');
  const { status } = await markPaid(tx, order, { actor: byJob, revived: false });
  return { ...placed, status };
}
