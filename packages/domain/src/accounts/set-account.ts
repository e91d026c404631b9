import type { Role } from '@stockroom/contract/account';
import type { Tx } from '@stockroom/db/db';
import { sql } from 'kysely';
import { closeWaysIn } from './close-ways-in.ts';

export interface SetAccountInput {
  email: string;
  name: string;
  role: Role;
  passwordHash: string;
}

/**
 * Makes a verified account with a password, or takes the one of that address over: its sessions, its
 * passkeys and the links in its mails end. Only for what the operator of the server asks for. Gives its id.
 */
export async function setAccount(tx: Tx, input: SetAccountInput): Promise<string> {
  const { email, name, role, passwordHash } = input;
  const facts = { name, role, email_verified: true, updated_at: sql<Date>`now()` };
  const { id } = await tx
    .insertInto('accounts')
    .values({ ...facts, email })
    .onConflict((conflict) => conflict.column('email').doUpdateSet(facts))
    .returning('id')
    .executeTakeFirstOrThrow();
  // As better-auth writes them: provider 'credential', and the account's own id as its name there.
  await tx
    .insertInto('credentials')
    .values({
      account_id: id,
      provider: 'credential',
      provider_account_id: id,
      password_hash: passwordHash,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['provider', 'provider_account_id'])
        .doUpdateSet({ password_hash: passwordHash, updated_at: sql<Date>`now()` }),
    )
    .execute();
  await closeWaysIn(tx, { accountId: id });
  return id;
}
