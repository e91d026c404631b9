import { money } from '@stockroom/contract/money';
import type { Tx } from '@stockroom/db/db';
import { z } from 'zod';
import { BankError } from './bank-error.ts';
import { lockSession } from './end-session.ts';
import { makeId } from './make-id.ts';
import { type RefundView, viewRefund } from './session.ts';
import { writeEvent } from './write-event.ts';

export const refundWanted = z.object({ amount: money.extend({ amount: z.int().min(1) }) });

/** Gives money of a paid session back; the same key does so once. */
export async function refundSession(
  tx: Tx,
  sessionId: string,
  key: string,
  { amount: wanted }: z.infer<typeof refundWanted>,
): Promise<RefundView> {
  const session = await lockSession(tx, sessionId);
  const refunds = await tx
    .selectFrom('test_bank.refunds')
    .selectAll()
    .where('session_id', '=', sessionId)
    .execute();
  const earlier = refunds.find((refund) => refund.idempotency_key === key);
  if (earlier && earlier.amount === wanted.amount) return viewRefund(earlier, session);
  if (earlier) throw new BankError(409, 'This idempotency key was used for another amount');

  if (session.status !== 'paid') throw new BankError(422, 'Nothing was paid in this session');
  const left = session.amount - refunds.reduce((sum, refund) => sum + refund.amount, 0);
  if (wanted.currency !== session.currency || wanted.amount > left) {
    throw new BankError(422, `Only ${left} ${session.currency} can be given back`);
  }
  const row = await tx
    .insertInto('test_bank.refunds')
    .values({
      id: makeId('refund'),
      session_id: sessionId,
      idempotency_key: key,
      amount: wanted.amount,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  const refund = viewRefund(row, session);
  await writeEvent(tx, sessionId, 'refund.done', refund);
  return refund;
}
