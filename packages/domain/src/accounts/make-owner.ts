import type { Tx } from '@stockroom/db/db';
import { sql } from 'kysely';
import { createOwnerToken, ownerLinkHours, ownerLinkIdentifier } from './owner-link.ts';

export type MadeOwner =
  | { outcome: 'made' }
  | { outcome: 'was_owner' }
  /** There is no verified account: whoever opens the link within a day becomes the owner. */
  | { outcome: 'link'; token: string };

/**
 * What `npm run owner` does. An account is made an owner only if its address is verified: anybody may
 * have signed up with the owner's address to wait for this. Others get a link, which replaces the
 * earlier ones for the address.
 */
export async function makeOwner(tx: Tx, { email }: { email: string }): Promise<MadeOwner> {
  const account = await tx
    .selectFrom('accounts')
    .select(['id', 'role', 'email_verified as emailVerified'])
    .where('email', '=', email)
    .forUpdate()
    .executeTakeFirst();
  if (account?.role === 'owner') return { outcome: 'was_owner' };
  if (account?.emailVerified) {
    await tx
      .updateTable('accounts')
      .set({ role: 'owner', updated_at: sql<Date>`now()` })
      .where('id', '=', account.id)
      .execute();
    await audit(tx, `account/${account.id}`, 'owner.made');
    return { outcome: 'made' };
  }
  const token = createOwnerToken();
  await tx
    .deleteFrom('verifications')
    .where('identifier', 'like', 'owner-link:%')
    .where('value', '=', email)
    .execute();
  await tx
    .insertInto('verifications')
    .values({
      identifier: ownerLinkIdentifier(token),
      value: email,
      expires_at: sql<Date>`now() + make_interval(hours => ${ownerLinkHours})`,
    })
    .execute();
  await audit(tx, `email/${email}`, 'owner.invited');
  return { outcome: 'link', token };
}

async function audit(tx: Tx, subject: string, action: string): Promise<void> {
  const detail = JSON.stringify({ by: 'npm run owner' });
  await tx.insertInto('audit').values({ action, subject, detail }).execute();
}
