import type { Account } from '@stockroom/domain/accounts/account';

export function isStaff(account: Account | null): boolean {
  return account !== null && account.role !== 'customer';
}
