import type { QueryClient } from '@tanstack/react-query';
import type { MutationPath, QueryArea } from '../calls/paths.ts';
import type { afterSeldomMutation } from './after-seldom-mutation.ts';
import { type Change, type Fresh, makeTrue } from './make-true.ts';

/** What is read anew after a change of those that shopping is made of. */
const stale: Partial<Record<MutationPath, readonly QueryArea[]>> = {
  'cart.applyCode': ['checkout.quote'],
  // It has options of its own, in `cart/cart-mutations.ts`.
  'cart.setLine': [],
  'orders.cancel': ['orders'],
  'orders.place': ['cart', 'orders'],
  'orders.reorder': ['cart', 'checkout.quote'],
};

const fresh: Fresh = { 'cart.applyCode': 'cart.get', 'orders.cancel': 'orders.byNumber' };

/** Where the rest is said: pages fetch it with the first such change, an app has it at hand. */
export type Seldom = () => Promise<{ afterSeldomMutation: typeof afterSeldomMutation }>;

/**
 * To be called when a change has succeeded, whoever made it, so that no screen keeps the cache true by hand.
 * Resolves when what is looked at has been read anew.
 */
export async function afterMutation(
  queryClient: QueryClient,
  change: Change,
  seldom: Seldom,
): Promise<void> {
  // Whatever a caller calls a change by; those that are not here are in the other file.
  const known = change.path as MutationPath;
  const areas = stale[known];
  if (areas) return await makeTrue(queryClient, change, fresh[known], areas);
  const { afterSeldomMutation } = await seldom();
  await afterSeldomMutation(queryClient, change);
}
