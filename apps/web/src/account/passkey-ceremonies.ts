import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  startAuthentication,
  startRegistration,
  WebAuthnAbortService,
  WebAuthnError,
} from '@simplewebauthn/browser';

/** Why a passkey was not made or not taken, in words for a person. */
export class CeremonyFailed extends Error {
  override name = 'CeremonyFailed';
}

/** Somebody looked away, or chose something else: nothing to complain about. */
export class CeremonyLeft extends Error {
  override name = 'CeremonyLeft';
}

type RegistrationOptions = Parameters<typeof startRegistration>[0]['optionsJSON'];
type AuthenticationOptions = Parameters<typeof startAuthentication>[0]['optionsJSON'];

/** Makes a passkey for whoever is signed in, and confirmed a short while ago. */
export async function addPasskey(name: string): Promise<void> {
  requireSupport();
  const optionsJSON = await ask<RegistrationOptions>('/generate-register-options');
  const response = await startRegistration({ optionsJSON }).catch(explainBrowser);
  await ask('/verify-registration', { response, name });
}

/** Whether fields may offer passkeys by themselves, as they offer passwords. */
export async function offersPasskeys(): Promise<boolean> {
  return isNamed() && browserSupportsWebAuthn() && (await browserSupportsWebAuthnAutofill());
}

/** `until`: asked for by nobody yet, but offered by the field of the address, until then. */
export async function signInWithPasskey({ until }: { until?: AbortSignal } = {}): Promise<void> {
  requireSupport();
  const optionsJSON = await ask<AuthenticationOptions>('/generate-authenticate-options');
  until?.addEventListener('abort', () => WebAuthnAbortService.cancelCeremony());
  const response = await startAuthentication({
    optionsJSON,
    useBrowserAutofill: until !== undefined,
    // The field is there before this script is; it says 'webauthn' itself.
    verifyBrowserAutofillInput: false,
  }).catch(explainBrowser);
  await ask('/verify-authentication', { response });
}

function requireSupport(): void {
  if (!isNamed()) {
    throw new CeremonyFailed(
      'Passkeys need a name in the address, such as localhost, not a number.',
    );
  }
  if (!browserSupportsWebAuthn()) {
    throw new CeremonyFailed('This browser has no passkeys, or not for this address.');
  }
}

/** A passkey belongs to a domain: 127.0.0.1 is none. */
function isNamed(): boolean {
  return !/^[\d.]+$|^\[/.test(location.hostname);
}

function explainBrowser(error: unknown): never {
  if (
    error instanceof WebAuthnError &&
    error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED'
  ) {
    throw new CeremonyFailed('This device has a passkey for your account already.');
  }
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'AbortError') {
    throw new CeremonyLeft('Nothing was done.');
  }
  throw new CeremonyFailed('Your browser could not do that. Please try again.');
}

async function ask<Answer>(path: string, body?: object): Promise<Answer> {
  const response = await fetch(`/api/auth/passkey${path}`, {
    method: body ? 'POST' : 'GET',
    ...(body && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  }).catch(() => undefined);
  // The library reads and checks what it is handed; to us it is a parcel.
  if (response?.ok) return (await response.json()) as Answer;
  throw new CeremonyFailed(whatIsWrong(response?.status));
}

function whatIsWrong(status: number | undefined): string {
  switch (status) {
    case undefined:
      return 'The shop cannot be reached just now. Try again in a moment.';
    case 400:
    case 401:
      return 'That passkey is not known here, or no longer. Sign in another way.';
    case 403:
      return 'Please give your password first, so that we know it is you.';
    case 429:
      return 'That was tried rather often. Please wait a minute.';
    default:
      return 'Something went wrong on our side. Please try again.';
  }
}
