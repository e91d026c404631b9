import { type AppRouter, appRouter } from '@stockroom/api/router';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { type Area, answerText } from '../http/exchange.ts';
import { fetchArea } from '../http/fetch-area.ts';
import type { CreateContext } from './create-context.ts';
import { reportError } from './report-error.ts';

export const endpoint = '/api/trpc';
/** Bytes; the longest input is an address, the longest batch some twenty of them. */
export const bodyLimit = 256 * 1024;
export const maxBatchSize = 20;

/** tRPC's own handler of the fetch world: everything it can do, subscriptions included. */
export function answerTrpc(createContext: CreateContext): Area {
  const answer = fetchArea(
    (request, exchange) =>
      fetchRequestHandler<AppRouter>({
        endpoint,
        req: request,
        router: appRouter,
        maxBatchSize,
        createContext: () => createContext(exchange),
        responseMeta: () => ({ headers: new Headers({ 'cache-control': 'no-store' }) }),
        onError: (failed) => reportError(exchange, failed),
      }),
    { bodyLimit },
  );
  return (exchange) => {
    const { req } = exchange;
    if (req.method === 'POST' && !isJson(req.headers['content-type'])) {
      // Forms of other sites can send three media types without a preflight; none of them is this.
      return answerText(exchange, 415, 'Send application/json.');
    }
    return answer(exchange);
  };
}

export function isJson(contentType: string | undefined): boolean {
  return /^application\/json\s*(;|$)/i.test(contentType ?? '');
}
