import { expo } from '@better-auth/expo';
import { appScheme } from '@stockroom/contract/app';
import type { BetterAuthPlugin } from 'better-auth';

/** In which the phone app says where a request comes from, as it has no origin of a page. */
const appOriginHeader = 'expo-origin';

/** Origins of the phone app: its own scheme, and that of Expo Go, in which it is developed. */
export function appOrigins({ development }: { development: boolean }): string[] {
  return development ? [`${appScheme}://`, 'exp://'] : [`${appScheme}://`];
}

/** What a browser writes on each request and no page can take off or change; apps do not have it. */
function isFromBrowser(headers: Headers): boolean {
  return headers.has('origin') || headers.has('referer') || headers.has('sec-fetch-site');
}

/** Whether it says that an app sent it, and nothing says that a browser did. */
export function isFromApp(headers: Headers): boolean {
  return headers.has(appOriginHeader) && !isFromBrowser(headers);
}

/**
 * Lets an app that has not said it by better-auth's own client say by `x-stockroom-client` that it is one,
 * and takes the word from whatever a browser sends: its page is judged by its origin alone.
 */
export function nameAppOrigin(headers: Headers): void {
  if (isFromBrowser(headers)) headers.delete(appOriginHeader);
  else if (headers.has('x-stockroom-client') && !headers.has(appOriginHeader)) {
    headers.set(appOriginHeader, `${appScheme}://`);
  }
}

/**
 * Of better-auth's plugin for apps only that which takes `expo-origin` for the origin. Left out are an
 * endpoint for signing in by other companies, and a hook that would write cookies into the addresses that
 * lead back into an app: any app on a phone may claim our scheme.
 */
export function appOriginPlugin(): BetterAuthPlugin {
  const { id, version, onRequest } = expo();
  return { id, version, onRequest };
}
