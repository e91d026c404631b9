import { passkey } from '@better-auth/passkey';
import { APIError } from 'better-auth/api';
import { isIP } from 'node:net';

/**
 * Passkeys belong to a domain, and an address in numbers is none: a shop that is reached by
 * 127.0.0.1 has them where it is called by the name `localhost`.
 */
export function passkeyPlace(publicUrl: string): { rpID: string; origin: string[] } {
  const url = new URL(publicUrl);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) === 0) return { rpID: host, origin: [publicUrl] };
  const port = url.port === '' ? '' : `:${url.port}`;
  return { rpID: 'localhost', origin: [`${url.protocol}//localhost${port}`] };
}

/**
 * A passkey signs in by itself, past the second step, so it must be two things at once: something that
 * somebody has, and the finger, face or number that unlocks it. better-auth does not insist on the
 * second; we do, as one is added and whenever one is used.
 */
export function passkeyPlugin(publicUrl: string) {
  return passkey({
    ...passkeyPlace(publicUrl),
    rpName: 'Stockroom',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    registration: {
      requireSession: true,
      afterVerification: ({ verification }) => {
        requireUnlocked(verification.registrationInfo?.userVerified);
      },
    },
    authentication: {
      afterVerification: ({ verification }) => {
        requireUnlocked(verification.authenticationInfo.userVerified);
      },
    },
    advanced: { webAuthnChallengeCookie: 'passkey' },
    schema: {
      passkey: {
        modelName: 'passkeys',
        fields: {
          publicKey: 'public_key',
          userId: 'account_id',
          credentialID: 'credential_id',
          deviceType: 'device_type',
          backedUp: 'backed_up',
          createdAt: 'created_at',
        },
      },
    },
  });
}

function requireUnlocked(isUnlocked: boolean | undefined): void {
  if (isUnlocked) return;
  const message = 'Unlock the passkey by a finger, a face or a number.';
  throw new APIError('UNAUTHORIZED', { code: 'USER_NOT_VERIFIED', message });
}
