import type { Account } from './account.ts';

export type AccountFacts = Omit<Account, 'id'>;

/** What an account is told of itself. Written out, so that a new column does not leave by itself. */
export function describeAccount(account: Account): AccountFacts;
export function describeAccount(account: Account | null): AccountFacts | null;
export function describeAccount(account: Account | null): AccountFacts | null {
  if (!account) return null;
  const { name, email, emailVerified, role } = account;
  return { name, email, emailVerified, role };
}
