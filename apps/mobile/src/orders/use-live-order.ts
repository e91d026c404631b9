import { watchOrderOptions } from '@stockroom/client/orders/live-orders';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import { useState } from 'react';
import { useTRPC } from '../shop/shop-context.ts';
import type { OrderLink } from './use-pay.ts';

/** How the screen hears of changes; `lost` until the connection is back. */
export type Line = 'connecting' | 'live' | 'lost';

/** The order, read anew whenever something happens to it. Undefined asks for nothing yet. */
export function useLiveOrder(link: OrderLink | undefined) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { number, token } = link ?? { number: '', token: undefined };
  const order = useQuery({
    ...trpc.orders.byNumber.queryOptions({ number, token }),
    enabled: link !== undefined,
  });
  const last = order.data?.timeline.at(-1)?.id;
  // Where the screen came in; the connection itself remembers how far it has got since.
  const [since, setSince] = useState<string>();
  if (since === undefined && last !== undefined) setSince(last);
  const { status } = useSubscription({
    ...watchOrderOptions(trpc, queryClient, { number, token, lastEventId: since }),
    enabled: since !== undefined,
  });
  const line: Line = status === 'pending' ? 'live' : status === 'error' ? 'lost' : 'connecting';
  return { order, line };
}
