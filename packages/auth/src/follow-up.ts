import type { AccountChange } from '@stockroom/contract/mail';
import type { Transact } from '@stockroom/db/transact';
import type { Account } from '@stockroom/domain/accounts/account';
import { confirmSession } from '@stockroom/domain/accounts/confirm-session';
import { describeDevice } from '@stockroom/domain/accounts/describe-device';
import { keepPasskeyUsed } from '@stockroom/domain/accounts/keep-passkey-used';
import { recordSignIn } from '@stockroom/domain/accounts/record-sign-in';
import type { SignedIn } from '@stockroom/domain/accounts/session';
import { tellAccountChanged } from '@stockroom/domain/accounts/tell-account-changed';
import { z } from 'zod';
import type { Caller } from './caller.ts';

/** An endpoint of better-auth that has just done what it was asked. */
export interface Done {
  path: string;
  headers: Headers | undefined;
  body: unknown;
  /** Who was signed in before, where `guardRequest` had to know. */
  before: SignedIn | undefined;
  /** Who has signed in by it. */
  signedIn: Account | undefined;
  caller: Caller;
}

/** Told to the mailbox of whoever was signed in. */
const changes: Partial<Record<string, AccountChange>> = {
  '/passkey/verify-registration': 'passkey_added',
  '/two-factor/verify-totp': 'two_factor_on',
  '/two-factor/disable': 'two_factor_off',
  '/two-factor/generate-backup-codes': 'backup_codes_made',
};

const assertion = z.object({ response: z.object({ id: z.string() }) });

/** What follows: mails, and what is remembered of a sign-in. */
export async function followUp(transact: Transact, done: Done): Promise<void> {
  const { path, before, signedIn, caller } = done;
  const userAgent = done.headers?.get('user-agent') ?? null;
  const device = describeDevice(userAgent);
  await transact(async (tx) => {
    if (before) {
      const what = changes[path];
      if (what) await tellAccountChanged(tx, { account: before.account, what, device });
      // It asked for the password, as `account.confirm` does.
      if (path === '/two-factor/enable') await confirmSession(tx, before.session);
    } else if (signedIn) {
      await recordSignIn(tx, { account: signedIn, userAgent, address: caller.address });
      if (path === '/two-factor/verify-backup-code') {
        await tellAccountChanged(tx, { account: signedIn, what: 'backup_code_used', device });
      }
      const used = assertion.safeParse(done.body);
      if (path === '/passkey/verify-authentication' && used.success) {
        await keepPasskeyUsed(tx, signedIn, { credentialId: used.data.response.id });
      }
    }
  });
  if (signedIn) await caller.signedIn?.(signedIn);
}
