import { isTooOld } from '@stockroom/api/is-too-old';
import { type AppRouter, appRouter } from '@stockroom/api/router';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import type { KeptAnswer, KeptAnswers } from '../cache/kept-answers.ts';
import { type Area, answerText, type Exchange } from '../http/exchange.ts';
import { fetchArea } from '../http/fetch-area.ts';
import { addressKey, answerPlainCall } from './answer-plain-call.ts';
import type { CreateContext } from './create-context.ts';
import { isJson } from './is-json.ts';
import { isPlainQuery, readPlainCall } from './plain-call.ts';
import { reportError } from './report-error.ts';

const endpoint = '/api/trpc';
/** Bytes; the longest input is an address, the longest batch some twenty of them. */
export const bodyLimit = 256 * 1024;
const maxBatchSize = 20;

/** Plain queries and mutations by the short way, everything else by tRPC's own handler. */
export function answerTrpc(createContext: CreateContext, kept?: KeptAnswers): Area {
  const answerWhole = answerWholeTrpc(createContext);
  return (exchange) => {
    const { req } = exchange;
    if (req.method === 'POST' && !isJson(req.headers['content-type'])) {
      // Forms of other sites can send three media types without a preflight; none of them is this.
      return answerText(exchange, 415, 'Send application/json.');
    }
    const memory = isOldApp(exchange) ? undefined : kept;
    if (memory && req.method === 'GET' && isPlainQuery(req)) {
      const found = memory.find(addressKey(exchange));
      if (found) return answerAgain(exchange, found);
    }
    const call = readPlainCall(exchange, endpoint, maxBatchSize);
    return call
      ? answerPlainCall(exchange, call, createContext, { bodyLimit, kept: memory })
      : answerWhole(exchange);
  };

  /** Procedures refuse it, so nothing is given to it from memory, past them. */
  function isOldApp(exchange: Exchange): boolean {
    const saysIt = exchange.req.headers['x-stockroom-client'] !== undefined;
    return saysIt && isTooOld(createContext(exchange));
  }
}

/** The same bytes as the last time; `answerPlainCall` has kept only what everybody may have. */
function answerAgain({ res }: Exchange, { body }: KeptAnswer): void {
  res.setHeader('vary', 'trpc-accept, accept');
  res.setHeader('content-type', 'application/json');
  res.setHeader('cache-control', 'no-store');
  res.setHeader('content-length', body.length);
  res.end(body);
}

/** tRPC's own handler of the fetch world: everything it can do, subscriptions included. */
export function answerWholeTrpc(createContext: CreateContext): Area {
  return fetchArea(
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
}
