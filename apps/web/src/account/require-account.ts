import type { AccountFacts } from '@stockroom/client/calls/shapes';
import { redirect } from '@tanstack/react-router';
import type { RouterContext } from '../router-context.ts';

/** In a `beforeLoad`: whoever is not signed in signs in first, and comes back. */
export async function requireAccount(
  { queryClient, trpc }: RouterContext,
  next: string,
): Promise<AccountFacts> {
  const account = await queryClient.ensureQueryData(trpc.account.me.queryOptions());
  if (!account) throw redirect({ to: '/sign-in', search: { next } });
  return account;
}
