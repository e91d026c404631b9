import { money } from '@stockroom/contract/money';
import type { Tx } from '@stockroom/db/db';
import { z } from 'zod';
import { BankError } from './bank-error.ts';
import { makeId } from './make-id.ts';
import type { SessionRow } from './session.ts';

const webAddress = z.url({ protocol: /^https?$/ }).max(2_000);

export const sessionWanted = z.object({
  amount: money.extend({ amount: z.int().min(1).max(2_000_000_000) }),
  reference: z.string().min(1).max(100),
  description: z.string().min(1).max(200),
  successUrl: webAddress,
  cancelUrl: webAddress,
  expiresAt: z.iso.datetime(),
});
export type SessionWanted = z.infer<typeof sessionWanted>;

/** The same key gives the same session, however often and however much at once it is asked for. */
export async function openSession(tx: Tx, key: string, wanted: SessionWanted): Promise<SessionRow> {
  const inserted = await tx
    .insertInto('test_bank.sessions')
    .values({
      id: makeId('session'),
      idempotency_key: key,
      amount: wanted.amount.amount,
      currency: wanted.amount.currency,
      reference: wanted.reference,
      description: wanted.description,
      success_url: wanted.successUrl,
      cancel_url: wanted.cancelUrl,
      expires_at: wanted.expiresAt,
    })
    .onConflict((conflict) => conflict.column('idempotency_key').doNothing())
    .returningAll()
    .executeTakeFirst();
  if (inserted) return inserted;

  const earlier = await tx
    .selectFrom('test_bank.sessions')
    .selectAll()
    .where('idempotency_key', '=', key)
    .executeTakeFirstOrThrow();
  if (earlier.amount !== wanted.amount.amount || earlier.currency !== wanted.amount.currency) {
    throw new BankError(409, 'This idempotency key was used for another amount');
  }
  return earlier;
}
