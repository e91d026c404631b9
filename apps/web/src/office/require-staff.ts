import type { AccountFacts } from '@stockroom/client/calls/shapes';
import { notFound } from '@tanstack/react-router';
import { requireAccount } from '../account/require-account.ts';
import type { RouterContext } from '../router-context.ts';

/** In a `beforeLoad`: for a customer there is no office. The procedures refuse by themselves, too. */
export async function requireStaff(context: RouterContext, next: string): Promise<AccountFacts> {
  const account = await requireAccount(context, next);
  if (account.role === 'customer') throw notFound();
  return account;
}
