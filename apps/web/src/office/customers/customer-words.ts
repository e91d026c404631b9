import type { CustomerCard } from '@stockroom/client/calls/shapes';

export function roleWords(role: CustomerCard['role']): string {
  if (role === null) return 'Guest';
  return { customer: 'Account', staff: 'Staff', owner: 'Owner' }[role];
}

export function ordersWords(count: number): string {
  if (count === 0) return 'No orders';
  return count === 1 ? '1 order' : `${count} orders`;
}
