import { appRouter } from '@stockroom/api/router';
import type { AnyProcedure } from '@trpc/server';
import type { IncomingMessage } from 'node:http';
import type { Exchange } from '../http/exchange.ts';
import { isJson } from './is-json.ts';

/** A request that the short way can answer: queries, or mutations, with plain JSON in and out. */
export interface PlainCall {
  paths: readonly string[];
  type: 'query' | 'mutation';
  isBatch: boolean;
  /** From the query; a body is read later. */
  input: string | null;
}

/** What follows `/api/trpc/`: dots and commas between names, and nothing that is escaped. */
const plainPath = /^[\w.,]+$/;

/**
 * Recognises a plain call by its address and headers alone, before anything has been read of it.
 * Whatever is unusual is not plain, and is left to tRPC's own handler: streams, subscriptions,
 * overridden methods, unknown procedures, batches that are too long, and all that is malformed.
 */
export function readPlainCall(
  { req, path, search }: Exchange,
  endpoint: string,
  maxBatchSize: number,
): PlainCall | undefined {
  const type = req.method === 'GET' ? 'query' : req.method === 'POST' ? 'mutation' : undefined;
  if (!type || !sendsPlainJson(req, type) || wantsStream(req)) return undefined;

  const called = path.slice(endpoint.length + 1);
  if (!plainPath.test(called)) return undefined;
  const parameters = new URLSearchParams(search);
  if (parameters.has('connectionParams')) return undefined;
  const isBatch = parameters.get('batch') === '1';
  const paths = isBatch ? called.split(',') : [called];
  if (paths.length > maxBatchSize || paths.some((one) => types.get(one) !== type)) {
    return undefined;
  }
  return { paths, type, isBatch, input: type === 'query' ? parameters.get('input') : null };
}

/** The router keeps its procedures flat, by their dotted path; its type shows them nested. */
const procedures = appRouter._def.procedures as unknown as Record<string, AnyProcedure>;
const types = new Map(Object.entries(procedures).map(([path, { _def }]) => [path, _def.type]));

/** Whether a GET asks for a plain answer, as far as its headers say. */
export function isPlainQuery(req: IncomingMessage): boolean {
  return sendsPlainJson(req, 'query') && !wantsStream(req);
}

function sendsPlainJson({ headers }: IncomingMessage, type: PlainCall['type']): boolean {
  if (type === 'query')
    return headers['content-type'] === undefined || isJson(headers['content-type']);
  return isJson(headers['content-type']) && headers['content-length'] !== undefined;
}

function wantsStream({ headers }: IncomingMessage): boolean {
  return headers['trpc-accept'] !== undefined || headers.accept?.includes('jsonl') === true;
}
