import { createHash } from 'node:crypto';
import type { Db } from '@stockroom/db/db';
import type { Transact } from '@stockroom/db/transact';
import type { Mail } from '@stockroom/domain/mail/mail';
import { queueMail } from '@stockroom/domain/mail/queue-mail';
import { countHit } from '@stockroom/domain/rate-limits/count-hit';
import { readShop } from '@stockroom/domain/shop/read-shop';
import { ShopError } from '@stockroom/domain/shop-error';

export const verificationHours = 24;
export const resetHours = 1;

/** As better-auth hands it to whoever writes mails. */
interface Recipient {
  id: string;
  email: string;
}

export interface AuthMails {
  /** `fromApp`: asked for in the phone app, to which the page behind the link then leads back. */
  verifyEmail(to: Recipient, token: string, asked: { fromApp: boolean }): Promise<void>;
  resetPassword(to: Recipient, token: string): Promise<void>;
  /** To the owner of an address with which somebody has just tried to sign up again. */
  accountExists(to: Recipient): Promise<void>;
}

/**
 * Queues the mails of signing in. No address gets more than a few of a kind in an hour, whoever asks
 * for them; the rest are dropped without a word, as an answer would tell whether the account exists.
 */
export function createAuthMails({ db, transact }: { db: Db; transact: Transact }): AuthMails {
  async function queue(to: Recipient, kind: Mail['kind'], mail: (shop: string) => Mail) {
    try {
      await countHit(db, { key: `mail/${kind}/${to.email}`, limit: 5, windowSeconds: 3600 });
    } catch (error) {
      if (error instanceof ShopError) return;
      throw error;
    }
    await transact(async (tx) => queueMail(tx, mail((await readShop(tx)).name)));
  }

  return {
    verifyEmail: (to, token, { fromApp }) =>
      queue(to, 'verify_email', (shopName) => ({
        kind: 'verify_email',
        to: to.email,
        cause: `account/${to.id}/verify/${fingerprint(token)}`,
        data: {
          shopName,
          path: `/verify-email?token=${encodeURIComponent(token)}${fromApp ? '&app=1' : ''}`,
          hours: verificationHours,
        },
        accountId: to.id,
      })),
    resetPassword: (to, token) =>
      queue(to, 'reset_password', (shopName) => ({
        kind: 'reset_password',
        to: to.email,
        cause: `account/${to.id}/reset/${fingerprint(token)}`,
        data: {
          shopName,
          path: `/reset-password?token=${encodeURIComponent(token)}`,
          hours: resetHours,
        },
        accountId: to.id,
      })),
    accountExists: (to) =>
      queue(to, 'account_exists', (shopName) => ({
        kind: 'account_exists',
        to: to.email,
        cause: `account/${to.id}/exists/${Date.now()}`,
        data: { shopName, path: '/reset-password' },
        accountId: to.id,
      })),
  };
}

/** A cause is kept for ever and shown to staff: it must not carry the token itself. */
function fingerprint(token: string): string {
  return createHash('sha256').update(token).digest('base64url').slice(0, 16);
}
