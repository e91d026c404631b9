import { watchOfficeOrdersOptions } from '@stockroom/client/orders/live-orders';
import { useQueryClient } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import { useState } from 'react';
import { useTRPC } from '../shop/shop-context.ts';

/** Reads the office anew whenever an order changes; gives the numbers of those that just did. */
export function useOrderNews(): ReadonlySet<string> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  useSubscription(
    watchOfficeOrdersOptions(trpc, queryClient, (number) =>
      setFresh((before) => new Set([...before, number])),
    ),
  );
  return fresh;
}
