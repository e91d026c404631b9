import type { TRPCError } from '@trpc/server';
import type { Exchange } from '../http/exchange.ts';

/** Refusals and bad input are answers; only what is unexpected is a fault, and is logged as one. */
export function reportError(
  exchange: Exchange,
  { error, path }: { error: TRPCError; path?: string | undefined },
): void {
  if (error.code !== 'INTERNAL_SERVER_ERROR' || exchange.gone.aborted) return;
  exchange.log.error({ err: error.cause ?? error, procedure: path }, 'a procedure failed');
}
