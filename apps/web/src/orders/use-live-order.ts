import { watchOrderOptions } from '@stockroom/client/orders/live-orders';
import type { Order } from '@stockroom/client/calls/shapes';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import { useState } from 'react';
import { useTRPC } from '../trpc.ts';

/** How the page hears of changes; `lost` until the connection is back. */
export type Line = 'connecting' | 'live' | 'lost';

/** The order, read anew whenever something happens to it. */
export function useLiveOrder(
  number: string,
  token: string | undefined,
): [order: Order, line: Line] {
  const trpc = useTRPC();
  const { data: order } = useSuspenseQuery(trpc.orders.byNumber.queryOptions({ number, token }));
  // Where the page came in; the connection itself remembers how far it has got since.
  const [lastEventId] = useState(order.timeline.at(-1)?.id);
  const { status } = useSubscription(
    watchOrderOptions(trpc, useQueryClient(), { number, token, lastEventId }),
  );
  return [order, status === 'pending' ? 'live' : status === 'error' ? 'lost' : 'connecting'];
}
