import type { BackupCodesAnswer, SecondStepForms } from '@stockroom/contract/account-forms';
import { type AuthAnswer, explainAuth } from '@stockroom/contract/signing-in';
import type { Db } from '@stockroom/db/db';
import { isConfirmed, type SignedIn } from '@stockroom/domain/accounts/session';
import { createOTP } from '@better-auth/utils/otp';
import { z } from 'zod';
import { issuer } from './second-step.ts';

export interface SecondStepParts {
  db: Db;
  /** Posts to an endpoint of better-auth, as the page's caller. */
  post: (path: string, body: object) => Promise<AuthAnswer>;
  signedIn: () => Promise<SignedIn | null>;
  /** What was encrypted by better-auth, with the key of the sessions. */
  decrypt: (data: string) => Promise<string>;
  readBackupCodes: (accountId: string) => Promise<string[]>;
}

const newCodes = z.object({ backupCodes: z.array(z.string()) });

const ofPassword = {
  400: { code: 'wrong_password' },
  401: { code: 'sign_in_required' },
  403: { code: 'not_allowed' },
} as const;

export function createSecondStepForms(parts: SecondStepParts): SecondStepForms {
  const { db, post, signedIn } = parts;

  return {
    begin: async (input) => explainAuth(await post('/two-factor/enable', input), ofPassword),

    begun: async () => {
      const caller = await signedIn();
      // The secret is shown to whoever gave the password a short while ago, and to nobody else.
      if (!caller || !isConfirmed(caller.session)) return null;
      const row = await db
        .selectFrom('two_factors')
        .select('secret')
        .where('account_id', '=', caller.account.id)
        .where('verified', '=', false)
        .executeTakeFirst();
      if (!row) return null;
      const uri = createOTP(await parts.decrypt(row.secret)).url(issuer, caller.account.email);
      return { secret: new URL(uri).searchParams.get('secret') ?? '', uri };
    },

    finish: async ({ code }): Promise<BackupCodesAnswer> => {
      const caller = await signedIn();
      if (!caller) return { ok: false, refusal: { code: 'sign_in_required' } };
      const answer = explainAuth(
        await post('/two-factor/verify-totp', { code: code.replaceAll(/\s/g, '') }),
        { 400: { code: 'start_again' }, 401: { code: 'wrong_code' } },
      );
      if (!answer.ok) return answer;
      return { ok: true, backupCodes: await parts.readBackupCodes(caller.account.id) };
    },

    end: async (input) => explainAuth(await post('/two-factor/disable', input), ofPassword),

    newCodes: async (input): Promise<BackupCodesAnswer> => {
      const made = await post('/two-factor/generate-backup-codes', input);
      const answer = explainAuth(made, ofPassword);
      return answer.ok ? { ok: true, ...newCodes.parse(made.body) } : answer;
    },
  };
}
