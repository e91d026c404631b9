import type { AppRouter } from '@stockroom/api/router';
import type { TRPCClientErrorLike } from '@trpc/client';

type CallData = TRPCClientErrorLike<AppRouter>['data'];

/**
 * What a call is rejected with. tRPC's own clients throw `TRPCClientError`, which looks the same; its
 * class alone would bring 2 kB of its package to every page, so both are known by their name.
 */
export class CallError extends Error {
  override readonly name = 'TRPCClientError';
  /** What the shop said about it; nothing where there was no answer. */
  readonly data: CallData | undefined;

  constructor(message: string, data?: CallData, cause?: unknown) {
    super(message, { cause });
    this.data = data;
  }
}

export function isCallError(error: unknown): error is CallError {
  return error instanceof Error && error.name === 'TRPCClientError';
}
