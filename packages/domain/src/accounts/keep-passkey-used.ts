import type { Tx } from '@stockroom/db/db';
import { sql } from 'kysely';

/** Remembers that somebody has just signed in with it. */
export async function keepPasskeyUsed(
  tx: Tx,
  account: { id: string },
  { credentialId }: { credentialId: string },
): Promise<void> {
  await tx
    .updateTable('passkeys')
    .set({ used_at: sql<Date>`now()` })
    .where('account_id', '=', account.id)
    .where('credential_id', '=', credentialId)
    .execute();
}
