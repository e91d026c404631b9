import { appRouter } from '@stockroom/api/router';
import type { Context } from '@stockroom/api/context';
import {
  callTRPCProcedure,
  getTRPCErrorFromUnknown,
  getTRPCErrorShape,
  TRPCError,
} from '@trpc/server';
import { getHTTPStatusCode } from '@trpc/server/http';
import type { Exchange } from '../http/exchange.ts';
import { readBody } from '../http/read-body.ts';
import type { CreateContext } from './create-context.ts';
import type { PlainCall } from './plain-call.ts';
import { reportError } from './report-error.ts';

interface Outcome {
  error?: TRPCError;
  /** As it is sent. */
  envelope: { error: ReturnType<typeof getTRPCErrorShape> } | { result: { data: unknown } };
}

/**
 * tRPC's protocol for plain calls, without the Request, Response and streams of its own handler,
 * which cost more than most procedures do. answer-plain-call.test.ts holds the two to each other,
 * byte for byte.
 */
export async function answerPlainCall(
  exchange: Exchange,
  call: PlainCall,
  createContext: CreateContext,
  bodyLimit: number,
): Promise<void> {
  const { req, res } = exchange;
  const text = call.type === 'query' ? call.input : await readBody(req, bodyLimit);
  const inputs = parseInputs(text, call);
  const ctx = createContext(exchange);
  const outcomes = await Promise.all(
    call.paths.map((path, index) => run(exchange, ctx, call, path, index, inputs)),
  );

  const envelopes = outcomes.map(({ envelope }) => envelope);
  const [first] = envelopes;
  const body = JSON.stringify(call.isBatch ? envelopes : first);
  const errors = outcomes.map(({ error }) => error);
  // The same reading of the outcomes as tRPC's: 207 where they differ.
  res.statusCode = getHTTPStatusCode(
    envelopes,
    errors.filter((error) => error !== undefined),
  );
  res.setHeader('vary', 'trpc-accept, accept');
  res.setHeader('content-type', 'application/json');
  res.setHeader('cache-control', 'no-store');
  if (exchange.newCookies.length > 0) res.setHeader('set-cookie', exchange.newCookies);
  res.setHeader('content-length', Buffer.byteLength(body));
  res.end(body);
}

/** Gives each call its input when it asks for it, so that each fails for itself, as in tRPC. */
type Inputs = (index: number) => unknown;

function parseInputs(text: string | null, { isBatch }: PlainCall): Inputs {
  let parsed: unknown;
  try {
    if (text) parsed = JSON.parse(text);
  } catch (cause) {
    return () => {
      throw badRequest(cause instanceof Error ? cause.message : 'Invalid input', cause);
    };
  }
  if (parsed === undefined) return () => undefined;
  if (!isBatch) return () => parsed;
  if (!isRecord(parsed)) {
    return () => {
      throw badRequest('"input" needs to be an object when doing a batch call');
    };
  }
  const inputs = parsed;
  return (index) => inputs[String(index)];
}

async function run(
  exchange: Exchange,
  ctx: Context,
  { type }: PlainCall,
  path: string,
  batchIndex: number,
  inputs: Inputs,
): Promise<Outcome> {
  // What the error formatter is told: the input, if the procedure got as far as reading it.
  let input: unknown;
  try {
    const data: unknown = await callTRPCProcedure({
      router: appRouter,
      path,
      getRawInput: async () => (input = inputs(batchIndex)),
      ctx,
      type,
      signal: exchange.gone,
      batchIndex,
    });
    if (isStream(data)) {
      throw new TRPCError({
        code: 'UNSUPPORTED_MEDIA_TYPE',
        message:
          'Cannot use stream-like response in non-streaming request - use httpBatchStreamLink',
      });
    }
    return { envelope: { result: { data } } };
  } catch (cause) {
    const error = getTRPCErrorFromUnknown(cause);
    reportError(exchange, { error, path });
    const config = appRouter._def._config;
    return {
      error,
      envelope: { error: getTRPCErrorShape({ config, error, ctx, input, path, type }) },
    };
  }
}

function badRequest(message: string, cause?: unknown): TRPCError {
  return new TRPCError({ code: 'BAD_REQUEST', message, cause });
}

function isStream(data: unknown): boolean {
  if (!isRecord(data)) return false;
  if (Symbol.asyncIterator in data) return true;
  return Object.values(data).some(
    (value) =>
      isRecord(value) && (Symbol.asyncIterator in value || typeof value['then'] === 'function'),
  );
}

function isRecord(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
