/**
 * What of better-auth is reachable from outside; everything else of it, and whatever a later version
 * adds, is 'not found'. Sessions, passwords, names and addresses are changed by `account.*`, by our
 * own rules.
 */
export const openPaths = [
  '/get-session',
  '/passkey/generate-authenticate-options',
  '/passkey/generate-register-options',
  '/passkey/verify-authentication',
  '/passkey/verify-registration',
  '/request-password-reset',
  '/reset-password',
  '/send-verification-email',
  '/sign-in/email',
  '/sign-out',
  '/sign-up/email',
  '/two-factor/disable',
  '/two-factor/enable',
  '/two-factor/generate-backup-codes',
  '/two-factor/verify-backup-code',
  '/two-factor/verify-totp',
  '/verify-email',
] as const;

const open = new Set<string>(openPaths);

/** By the whole path of a request. */
export function isOpen(pathname: string): boolean {
  return pathname.startsWith('/api/auth/') && open.has(pathname.slice('/api/auth'.length));
}
