import { createOTP } from '@better-auth/utils/otp';
import type { Db } from '@stockroom/db/db';

/** Of RFC 6238; better-auth's defaults, and those of every app. */
const stepSeconds = 30;

interface GivenCode {
  accountId: string;
  code: string;
}

/**
 * Whether a code of the app may still be used: of each half minute, and of those before it, only once
 * (RFC 6238, 5.2). Somebody who has seen it typed would otherwise have a minute and a half to type it,
 * too. One UPDATE, so that of two at once one has it. It is spent before better-auth has looked at it:
 * where that refuses it for another reason, the next code does.
 */
export async function spendCode(
  db: Db,
  { accountId, code }: GivenCode,
  decrypt: (data: string) => Promise<string>,
): Promise<boolean> {
  const kept = await db
    .selectFrom('two_factors')
    .select('secret')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  if (!kept) return true;
  const step = await stepOf(code, await decrypt(kept.secret));
  // A wrong code is better-auth's to refuse, and to count.
  if (step === undefined) return true;
  const { numUpdatedRows } = await db
    .updateTable('two_factors')
    .set({ spent_step: step })
    .where('account_id', '=', accountId)
    .where((eb) => eb.or([eb('spent_step', 'is', null), eb('spent_step', '<', step)]))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The half minute that a code belongs to: this one, or, for clocks that are off, one beside it. */
async function stepOf(code: string, secret: string): Promise<number | undefined> {
  const now = Math.floor(Date.now() / 1000 / stepSeconds);
  const app = createOTP(secret);
  for (const step of [now - 1, now, now + 1]) {
    if ((await app.hotp(step)) === code) return step;
  }
  return undefined;
}
