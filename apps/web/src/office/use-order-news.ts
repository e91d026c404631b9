import { useQueryClient } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import { useState } from 'react';
import { useTRPC } from '../trpc.ts';

/** Reads the office's lists anew whenever an order changes; returns the numbers that just did. */
export function useOrderNews(): ReadonlySet<string> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  useSubscription(
    trpc.office.orders.watch.subscriptionOptions(
      {},
      {
        // Also after a lost connection, which may have been lost before there was any news to go on from.
        onStarted: () => void queryClient.invalidateQueries(trpc.office.pathFilter()),
        onData: ({ data: { number } }) => {
          setFresh((before) => new Set([...before, number]));
          void queryClient.invalidateQueries(trpc.office.pathFilter());
        },
      },
    ),
  );
  return fresh;
}
