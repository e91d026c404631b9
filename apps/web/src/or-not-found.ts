import { notFound } from '@tanstack/react-router';
import { isCallError } from '@stockroom/client/calls/call-error';

/**
 * In a loader: what tRPC cannot find, and an address that nothing could have, becomes the router's not-found page, with status 404.
 *
 *   loader: ({ context, params }) =>
 *     orNotFound(context.queryClient.ensureQueryData(context.trpc.catalog.bySlug.queryOptions(params)))
 */
export async function orNotFound<Value>(finding: Promise<Value>): Promise<Value> {
  try {
    return await finding;
  } catch (error) {
    if (isCallError(error) && isNowhere(codeOf(error.data))) throw notFound();
    throw error;
  }
}

function codeOf(data: unknown): unknown {
  return data && typeof data === 'object' && 'code' in data ? data.code : undefined;
}

function isNowhere(code: unknown): boolean {
  return code === 'NOT_FOUND' || code === 'BAD_REQUEST';
}
