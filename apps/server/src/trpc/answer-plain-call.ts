import { appRouter } from '@stockroom/api/router';
import type { Context } from '@stockroom/api/context';
import {
  callTRPCProcedure,
  getTRPCErrorFromUnknown,
  getTRPCErrorShape,
  TRPCError,
} from '@trpc/server';
import { getHTTPStatusCode } from '@trpc/server/http';
import type { Filling, KeptAnswers } from '../cache/kept-answers.ts';
import { type Question, readQuestion } from '../cache/question.ts';
import type { Exchange } from '../http/exchange.ts';
import { readBody } from '../http/read-body.ts';
import type { CreateContext } from './create-context.ts';
import type { PlainCall } from './plain-call.ts';
import { reportError } from './report-error.ts';

interface Outcome {
  error?: TRPCError;
  envelope: { error: ReturnType<typeof getTRPCErrorShape> } | { result: { data: unknown } };
  /** The envelope, as it is sent. */
  text: string;
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
  { bodyLimit, kept }: { bodyLimit: number; kept?: KeptAnswers | undefined },
): Promise<void> {
  const { req, res } = exchange;
  const text = call.type === 'query' ? call.input : await readBody(req, bodyLimit);
  const inputs = parseInputs(text, call);
  const ctx = createContext(exchange);
  const filling = kept?.begin();
  const outcomes = await Promise.all(
    call.paths.map((path, index) => {
      const question = kept && readQuestion(path, () => inputs(index));
      const runThis = () => run(exchange, ctx, call, path, index, inputs);
      if (!kept || !question) return runThis();
      const keepBy = call.isBatch ? [question.key] : [question.key, addressKey(exchange)];
      return runOrRepeat({ kept, filling, question, keepBy }, runThis);
    }),
  );

  const envelopes = outcomes.map(({ envelope }) => envelope);
  const texts = outcomes.map(({ text: each }) => each);
  const body = call.isBatch ? `[${texts.join(',')}]` : (texts[0] ?? '');
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

/** A query alone, as its address has it: known again before anything of it has been read. */
export function addressKey({ path, search }: Exchange): string {
  return `${path}${search}`;
}

interface Repeatable {
  kept: KeptAnswers;
  filling: Filling;
  question: Question;
  /** All keys under which the answer is to be found again. */
  keepBy: readonly string[];
}

async function runOrRepeat(
  { kept, filling, question, keepBy }: Repeatable,
  runThis: () => Promise<Outcome>,
): Promise<Outcome> {
  const { key, subjects } = question;
  const found = kept.find(key);
  const outcome = found
    ? { envelope: { result: { data: null } }, text: found.body.toString() }
    : await runThis();
  if (outcome.error) return outcome;
  const body = found?.body ?? Buffer.from(outcome.text);
  for (const each of keepBy) {
    if (!found || each !== key) kept.keep(filling, each, { body, size: body.length, subjects });
  }
  return outcome;
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
    return outcomeOf({ result: { data } });
  } catch (cause) {
    const error = getTRPCErrorFromUnknown(cause);
    reportError(exchange, { error, path });
    const config = appRouter._def._config;
    const shape = getTRPCErrorShape({ config, error, ctx, input, path, type });
    return { error, ...outcomeOf({ error: shape }) };
  }
}

function outcomeOf(envelope: Outcome['envelope']): Outcome {
  return { envelope, text: JSON.stringify(envelope) };
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
