import type { Db } from '@stockroom/db/db';
import { countHit } from '@stockroom/domain/rate-limits/count-hit';
import { ShopError } from '@stockroom/domain/shop-error';
import type { BetterAuthOptions } from 'better-auth';

/** Carries the caller's real address into better-auth; whatever a client sent in it is overwritten. */
export const addressHeader = 'x-stockroom-address';

/** better-auth asks before each request; we answer from the windows that all our servers share. */
export function authRateLimits(db: Db): NonNullable<BetterAuthOptions['rateLimit']> {
  return {
    // Otherwise only where NODE_ENV says production.
    enabled: true,
    window: 60,
    max: 300,
    customRules: {
      '/sign-in/email': { window: 60, max: 20 },
      '/sign-up/email': { window: 3600, max: 20 },
      '/request-password-reset': { window: 3600, max: 20 },
      '/send-verification-email': { window: 3600, max: 20 },
      '/reset-password': { window: 60, max: 20 },
      '/two-factor/disable': { window: 60, max: 10 },
      '/two-factor/enable': { window: 60, max: 10 },
      '/two-factor/generate-backup-codes': { window: 60, max: 10 },
      '/two-factor/verify-backup-code': { window: 60, max: 10 },
      '/two-factor/verify-totp': { window: 60, max: 10 },
      // Asked for by every look at the page of signing in.
      '/passkey/generate-authenticate-options': { window: 60, max: 120 },
      '/passkey/generate-register-options': { window: 60, max: 20 },
      '/passkey/verify-authentication': { window: 60, max: 20 },
      '/passkey/verify-registration': { window: 60, max: 20 },
    },
    customStorage: {
      consume: async (key, { max, window }) => {
        try {
          await countHit(db, { key: `auth/${key}`, limit: max, windowSeconds: window });
          return { allowed: true, retryAfter: null };
        } catch (error) {
          if (!(error instanceof ShopError) || error.refusal.code !== 'too_many_requests') {
            throw error;
          }
          return { allowed: false, retryAfter: error.refusal.retryAfterSeconds };
        }
      },
    },
  };
}
