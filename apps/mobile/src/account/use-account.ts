import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../shop/shop-context.ts';

/** Who is signed in; null for a guest, undefined until the shop has said it. */
export function useAccount() {
  return useQuery(useTRPC().account.me.queryOptions());
}
