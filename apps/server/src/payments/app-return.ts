import { appScheme } from '@stockroom/contract/app';
import { type Exchange, setCookie } from '../http/exchange.ts';

export interface AppReturnOptions {
  https: boolean;
  /** Also lets the app return as it runs in Expo Go. */
  development: boolean;
}

/** Seconds; more than any reservation leaves for paying. */
const cookieAge = 2 * 60 * 60;

const expoGo = /^exp:\/\/[\w.-]{1,253}(?::\d{1,5})?\/--\/orders\/([\w-]{1,40})$/;

/**
 * The address that leads from the browser back into the app, if it is the one of this very order and of
 * nothing else: there is no other that the shop would send anybody to, whoever asks and however.
 */
function readAddress(
  given: string | undefined,
  number: string,
  { development }: AppReturnOptions,
): string | null {
  if (given === `${appScheme}://orders/${number}`) return given;
  if (development && given !== undefined && expoGo.exec(given)?.[1] === number) return given;
  return null;
}

/** Where the app that opens `/pay/:number` asks to be returned to, by `app` in the address. */
export function readAppReturn(
  { search }: Pick<Exchange, 'search'>,
  number: string,
  options: AppReturnOptions,
): string | null {
  const given = new URLSearchParams(search).getAll('app');
  return given.length === 1 ? readAddress(given[0], number, options) : null;
}

/**
 * Remembers it in this browser, for this order alone, until it comes back from the provider. Not at the
 * provider, whose session is the same for everybody who may pay. Null forgets it: whoever comes without an
 * app stays on the web.
 */
export function keepAppReturn(
  exchange: Exchange,
  number: string,
  address: string | null,
  options: AppReturnOptions,
): void {
  const value = address === null ? '' : encodeURIComponent(address);
  const age = address === null ? 0 : cookieAge;
  setCookie(
    exchange,
    `${cookieName(options)}=${value}; Path=/orders/${number}; Max-Age=${age}; HttpOnly; SameSite=Lax${options.https ? '; Secure' : ''}`,
  );
}

/** Where the browser that shows this order's page returns to; null if no app has opened it. */
export function findAppReturn(
  { req, path }: Pick<Exchange, 'req' | 'path'>,
  options: AppReturnOptions,
): string | null {
  const number = /^\/orders\/([\w-]{1,40})$/.exec(path)?.[1];
  if (number === undefined) return null;
  for (const pair of (req.headers.cookie ?? '').split(';')) {
    const equals = pair.indexOf('=');
    if (equals === -1 || pair.slice(0, equals).trim() !== cookieName(options)) continue;
    // Read as strictly as it was written: somebody else may have planted it.
    const address = readAddress(decoded(pair.slice(equals + 1).trim()), number, options);
    if (address !== null) return address;
  }
  return null;
}

/** Not `__Host-`, which would have to be sent with every request. */
function cookieName({ https }: AppReturnOptions): string {
  return https ? '__Secure-back-to-app' : 'back-to-app';
}

function decoded(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
