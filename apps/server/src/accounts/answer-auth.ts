import type { Auth } from '@stockroom/auth/create-auth';
import type { Area } from '../http/exchange.ts';
import { fetchArea } from '../http/fetch-area.ts';
import type { CallerOf } from './caller-of.ts';

/** Bytes; the longest is a name, an address and a password. */
export const authBodyLimit = 16 * 1024;

/** `/api/auth/*`, for apps and for pages that have hydrated. */
export function answerAuth(auth: Auth, callerOf: CallerOf): Area {
  return fetchArea(
    (request, exchange) => {
      // Who somebody is, and what they may open an account with, is for them alone and for now.
      exchange.res.setHeader('cache-control', 'no-store');
      return auth.handle(request, callerOf(exchange));
    },
    { bodyLimit: authBodyLimit },
  );
}
