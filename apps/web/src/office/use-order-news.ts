import { watchOfficeOrdersOptions } from '@stockroom/client/orders/live-orders';
import { useQueryClient } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import { useState } from 'react';
import { useTRPC } from '../trpc.ts';

/** Reads the office's lists anew whenever an order changes; returns the numbers that just did. */
export function useOrderNews(): ReadonlySet<string> {
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  useSubscription(
    watchOfficeOrdersOptions(useTRPC(), useQueryClient(), (number) =>
      setFresh((before) => new Set([...before, number])),
    ),
  );
  return fresh;
}
