import { makeRequestId } from '@stockroom/client/calls/make-request-id';
import { quoteChanges } from '@stockroom/client/orders/quote-changes';
import { errorMessage } from '@stockroom/client/words/refusal-message';
import { refusalOf } from '@stockroom/client/calls/refusal-of';
import type { Quote } from '@stockroom/client/calls/shapes';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { rememberOrder } from '../orders/last-order.ts';
import { useTRPC } from '../trpc.ts';

export interface Hindrance {
  words: string;
  /** What became different, line by line. */
  changes: string[];
  /** A line of which fewer are left than were wanted. */
  shortage: { variantId: string; available: number } | undefined;
}

/** Sends the order once however often it is pressed, then goes to pay. */
export function usePlaceOrder(
  firstRequestId: string,
  requote: () => Promise<Quote | undefined>,
  showIssues: (error: unknown) => boolean,
) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [requestId, setRequestId] = useState(firstRequestId);
  const [hindrance, setHindrance] = useState<Hindrance>();
  const [leaving, setLeaving] = useState(false);

  // A page that the browser has kept comes back as it was left: on its way.
  useEffect(() => {
    const stay = () => setLeaving(false);
    addEventListener('pageshow', stay);
    return () => removeEventListener('pageshow', stay);
  }, []);

  const place = useMutation(
    trpc.orders.place.mutationOptions({
      onSuccess: (order) => {
        setLeaving(true);
        rememberOrder(order);
        void queryClient.invalidateQueries(trpc.cart.pathFilter());
        const paid = order.status !== 'awaiting_payment';
        // A real navigation either way: paying happens at somebody else's.
        location.assign(paid ? `/orders/${order.number}?token=${order.token}` : order.payment.url);
      },
    }),
  );

  async function explain(error: unknown, seen: Quote | undefined) {
    const refusal = refusalOf(error);
    const aboutFields = !refusal || refusal.code === 'address_not_valid';
    if (aboutFields && showIssues(error)) return setHindrance(undefined);
    if (refusal?.code === 'request_used_otherwise') setRequestId(makeRequestId());
    const now = refusal ? await requote() : undefined;
    void queryClient.invalidateQueries(trpc.cart.pathFilter());
    setHindrance({
      words: errorMessage(error),
      changes: seen && now ? quoteChanges(seen, now) : [],
      shortage: refusal?.code === 'out_of_stock' ? refusal : undefined,
    });
  }

  return {
    requestId,
    busy: place.isPending || leaving,
    hindrance,
    forget: () => setHindrance(undefined),
    place: (input: Parameters<typeof place.mutate>[0], seen: Quote | undefined) =>
      place.mutate(input, { onError: (error) => void explain(error, seen) }),
  };
}
