import type { Db } from '@stockroom/db/db';
import { pendingEmailChanges } from './email-change.ts';
import { isConfirmed, type SignedIn } from './session.ts';

export interface Security {
  /** Whether this session has been confirmed lately; otherwise what matters asks for the password. */
  confirmed: boolean;
  /** `offered` to staff; who has it keeps it. */
  secondStep: { on: boolean; offered: boolean };
  /** Null where no other address was asked for. It says nothing about whose that address is. */
  emailChange: {
    newEmail: string;
    oldAgreed: boolean;
    newProved: boolean;
    expiresAt: string;
  } | null;
}

/** How an account is signed in to, as it is told of itself. */
export async function readSecurity(db: Db, { account, session }: SignedIn): Promise<Security> {
  const { on } = await db
    .selectFrom('accounts')
    .select('two_factor_on as on')
    .where('id', '=', account.id)
    .executeTakeFirstOrThrow();
  const change = await pendingEmailChanges(db)
    .where('c.account_id', '=', account.id)
    .executeTakeFirst();
  return {
    confirmed: isConfirmed(session),
    secondStep: { on, offered: account.role !== 'customer' },
    emailChange: change
      ? {
          newEmail: change.newEmail,
          oldAgreed: change.oldAgreedAt !== null,
          newProved: change.newProvedAt !== null,
          expiresAt: change.expiresAt.toISOString(),
        }
      : null,
  };
}
