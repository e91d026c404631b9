import { type AppRouter, appRouter } from '@stockroom/api/router';
import {
  createTRPCClientProxy,
  type TRPCClient,
  TRPCClientError,
  type TRPCRequestOptions,
  TRPCUntypedClient,
} from '@trpc/client';
import { callTRPCProcedure, getTRPCErrorFromUnknown, getTRPCErrorShape } from '@trpc/server';
import type { KeptAnswer, KeptAnswers } from '../cache/kept-answers.ts';
import { readQuestion } from '../cache/question.ts';
import type { Exchange } from '../http/exchange.ts';
import type { CreateContext } from '../trpc/create-context.ts';
import { reportError } from '../trpc/report-error.ts';
import type { Asked } from './asked.ts';

/** Calls procedures in this process, as the caller of `exchange`: no HTTP, the same rules. */
export function createLocalClient(
  exchange: Exchange,
  createContext: CreateContext,
  { kept, asked }: { kept?: KeptAnswers | undefined; asked?: Asked | undefined } = {},
): TRPCClient<AppRouter> {
  return createTRPCClientProxy<AppRouter>(new LocalClient(exchange, createContext, kept, asked));
}

/**
 * tRPC's own `localLink` does the same by observables and three AbortControllers a call, whose
 * errors, each with its stack, cost as much as a query. Subscriptions are for browsers alone.
 */
class LocalClient extends TRPCUntypedClient<AppRouter> {
  readonly #exchange: Exchange;
  readonly #createContext: CreateContext;
  readonly #kept: KeptAnswers | undefined;
  readonly #asked: Asked | undefined;

  constructor(
    exchange: Exchange,
    createContext: CreateContext,
    kept: KeptAnswers | undefined,
    asked: Asked | undefined,
  ) {
    super({ links: [] });
    this.#exchange = exchange;
    this.#createContext = createContext;
    this.#kept = kept;
    this.#asked = asked;
  }

  override async query(
    path: string,
    input?: unknown,
    options?: TRPCRequestOptions,
  ): Promise<unknown> {
    this.#asked?.note(path, input);
    const kept = this.#kept;
    const question = kept && readQuestion(path, () => input);
    if (!kept || !question) return await this.#call('query', path, input, options);
    const found = kept.find(question.key);
    if (found) return dataOf(found);
    const filling = kept.begin();
    const data = await this.#call('query', path, input, options);
    const body = Buffer.from(JSON.stringify({ result: { data } }));
    kept.keep(filling, question.key, { body, size: body.length, subjects: question.subjects });
    return data;
  }

  override mutation(path: string, input?: unknown, options?: TRPCRequestOptions): Promise<unknown> {
    this.#asked?.refuse();
    return this.#call('mutation', path, input, options);
  }

  async #call(
    type: 'query' | 'mutation',
    path: string,
    input: unknown,
    options: TRPCRequestOptions = {},
  ): Promise<unknown> {
    const ctx = this.#createContext(this.#exchange);
    try {
      // Whoever procedures take this caller for: an answer to somebody is no part of a page for everybody.
      if (this.#asked && (ctx.cartToken !== null || (await ctx.account()))) this.#asked.refuse();
      const data: unknown = await callTRPCProcedure({
        router: appRouter,
        path,
        getRawInput: async () => input,
        ctx,
        type,
        signal: options.signal ?? this.#exchange.gone,
        batchIndex: 0,
      });
      return asOverTheWire(data);
    } catch (cause) {
      // A page that goes on without an answer is not the page that others should get.
      this.#asked?.refuse();
      const error = getTRPCErrorFromUnknown(cause);
      reportError(this.#exchange, { error, path });
      const config = appRouter._def._config;
      const shape = getTRPCErrorShape({ config, error, ctx, input, path, type });
      // Without its cause: whatever a page is given may end in its HTML.
      throw TRPCClientError.from<AppRouter>({ error: asOverTheWire(shape) });
    }
  }
}

/** As `answerPlainCall` and this client keep it. */
function dataOf({ body }: KeptAnswer): unknown {
  const { result } = JSON.parse(body.toString()) as { result: { data?: unknown } };
  return result.data;
}

/** Plain JSON, as a browser would get it: a Date is a string on either side. */
function asOverTheWire<Value>(value: Value): Value {
  // JSON.parse answers `any`; types of tRPC's outputs say what JSON makes of a value.
  return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as Value);
}
