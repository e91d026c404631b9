import type { Tx } from '@stockroom/db/db';
import { sql } from 'kysely';
import { ShopError } from '../shop-error.ts';
import { hashLinkToken, pendingEmailChanges } from './email-change.ts';
import { finishEmailChange } from './finish-email-change.ts';

/**
 * The present mailbox agrees to another address. Nobody need be signed in: its link is proof enough.
 * Says whether that was the last word. @throws link_not_valid
 */
export async function agreeEmailChange(
  tx: Tx,
  { token, device }: { token: string; device: string },
): Promise<{ changed: boolean }> {
  const hash = hashLinkToken(token);
  const change = await pendingEmailChanges(tx)
    .where('c.old_token_hash', '=', hash)
    .forUpdate()
    .executeTakeFirst();
  if (!change) throw new ShopError({ code: 'link_not_valid' });
  if (change.newProvedAt) {
    await finishEmailChange(tx, change, { device });
    return { changed: true };
  }
  await tx
    .updateTable('email_changes')
    .set({ old_agreed_at: sql<Date>`now()` })
    .where('old_token_hash', '=', hash)
    .execute();
  return { changed: false };
}
