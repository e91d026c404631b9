import type { AppRouter } from '@stockroom/api/router';
import type { QueryClient } from '@tanstack/react-query';
import type { TRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { isUnreachable } from '../calls/refusal-of.ts';
import { setLineOptions } from './cart-mutations.ts';

/** Milliseconds between two tries at the most. */
const longestPause = 30_000;

/**
 * For phones: changes of the cart that find no shop wait, over a restart too, and are sent in the order in
 * which they were made. To be called before what was kept is restored. What the shop then refuses (it has
 * sold out meanwhile) is told to `onRefused`, although the screen that asked for it has long gone.
 */
export function waitWithCart(
  trpc: TRPCOptionsProxy<AppRouter>,
  queryClient: QueryClient,
  onRefused: (error: unknown) => void,
): void {
  queryClient.setMutationDefaults(trpc.cart.setLine.mutationKey(), {
    ...setLineOptions(trpc, queryClient, onRefused),
    // Without a network it waits in silence; a shop that gives no answer is asked again and again. It says
    // how many there shall be, so that being heard twice does no harm.
    networkMode: 'online',
    retry: (_failures, error) => isUnreachable(error),
    retryDelay: (failures) => Math.min(longestPause, 1_000 * 2 ** failures),
  });
}
