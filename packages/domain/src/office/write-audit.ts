import type { Tx } from '@stockroom/db/db';
import type { Actor } from '../actor.ts';

/**
 * What staff did, in the transaction that does it. `action` reads 'mail.send_again', `subject` 'mail/12';
 * `detail` is what the rows themselves will not say any more, and never a secret.
 */
export async function writeAudit(
  tx: Tx,
  actor: Actor,
  action: `${string}.${string}`,
  subject: `${string}/${string}`,
  detail: Record<string, unknown> = {},
): Promise<void> {
  await tx
    .insertInto('audit')
    .values({
      account_id: actor.accountId ?? null,
      action,
      subject,
      detail: JSON.stringify(detail),
    })
    .execute();
}
