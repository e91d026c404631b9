import { twoFactor } from 'better-auth/plugins';

/** Shown by apps that make codes, beside the address of the account. */
export const issuer = 'Stockroom';

/** Codes of an app after the password; backup codes for when the app is lost. Kept encrypted. */
export function secondStepPlugin() {
  return twoFactor({
    issuer,
    // Seconds between the password and the code.
    twoFactorCookieMaxAge: 600,
    schema: {
      user: { fields: { twoFactorEnabled: 'two_factor_on' } },
      twoFactor: {
        modelName: 'two_factors',
        fields: {
          userId: 'account_id',
          backupCodes: 'backup_codes',
          failedVerificationCount: 'failed_attempts',
          lockedUntil: 'locked_until',
        },
      },
    },
  });
}
