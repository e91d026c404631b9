import type { Tx } from '@stockroom/db/db';
import { sql } from 'kysely';
import { ownerLinkIdentifier } from './owner-link.ts';
import { setAccount } from './set-account.ts';

export interface UseOwnerLinkInput {
  token: string;
  name: string;
  passwordHash: string;
}

/**
 * Makes the owner's account with a link of `npm run owner`; null when the link is used, expired or
 * made up. Of several at once one finds the row to delete.
 *
 * An account that has the address already becomes this person's: new name, new password, no other
 * session. The link came from whoever runs the server; the account may be anybody's.
 */
export async function useOwnerLink(
  tx: Tx,
  { token, name, passwordHash }: UseOwnerLinkInput,
): Promise<{ id: string; email: string } | null> {
  const link = await tx
    .deleteFrom('verifications')
    .where('identifier', '=', ownerLinkIdentifier(token))
    .where('expires_at', '>', sql<Date>`now()`)
    .returning('value as email')
    .executeTakeFirst();
  if (!link) return null;
  const id = await setAccount(tx, { email: link.email, name, role: 'owner', passwordHash });
  await tx
    .insertInto('audit')
    .values({
      account_id: id,
      action: 'owner.made',
      subject: `account/${id}`,
      detail: JSON.stringify({ by: 'a link of npm run owner' }),
    })
    .execute();
  return { id, email: link.email };
}
