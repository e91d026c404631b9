import { issuesOf, refusalOf } from '@stockroom/client/calls/refusal-of';
import { makeRequestId } from '@stockroom/client/calls/make-request-id';
import type { Quote } from '@stockroom/client/calls/shapes';
import { placeOrderOptions } from '@stockroom/client/orders/place-order-options';
import { quoteChanges } from '@stockroom/client/orders/quote-changes';
import type { OrderToPlace } from '@stockroom/client/session/session';
import { errorMessage } from '@stockroom/client/words/refusal-message';
import { onlineManager, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'expo-router';
import { useEffect, useRef, useState } from 'react';
import { Platform } from 'react-native';
import { openPayment } from '../orders/open-payment.ts';
import { useShop } from '../shop/shop-context.ts';
import { announce } from '../ui/announce.ts';
import { feel } from '../ui/feel.ts';
import { say } from '../ui/say.ts';

/** Why an order was not placed. */
export interface Hindrance {
  words: string;
  /** What became different, line by line. */
  changes: string[];
  /** A line of which fewer are left than were wanted. */
  shortage: { variantId: string; available: number } | undefined;
}

/**
 * Places the order once, however often it is pressed, whatever becomes of the answer, and even if the app
 * is ended meanwhile: what was sent is kept until the shop has said yes or no, and until then it is that
 * which is sent again, and nothing else. Then it leads on to paying.
 */
export function usePlaceOrder(requote: () => Promise<Quote | undefined>) {
  const { session, trpc } = useShop();
  const queryClient = useQueryClient();
  const router = useRouter();
  const [requestId, setRequestId] = useState(makeRequestId);
  const [hindrance, setHindrance] = useState<Hindrance>();
  const [unanswered, setUnanswered] = useState<OrderToPlace>();
  const sending = useMutation(placeOrderOptions(trpc, session));
  const isHere = useRef(false);

  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);

  useEffect(() => {
    void session.placing().then((kept) => setUnanswered(kept ?? undefined));
  }, [session]);

  /** Throws what is to be told beside the fields. */
  async function send(input: OrderToPlace, seen: Quote | undefined): Promise<void> {
    setHindrance(undefined);
    try {
      await goOn(await sending.mutateAsync(input));
    } catch (error) {
      const isAnswer = refusalOf(error) !== undefined || issuesOf(error).length > 0;
      setUnanswered(isAnswer ? undefined : input);
      if (isAnswer) return await explain(error, seen);
      feel('refused');
      announce(errorMessage(error));
    }
  }

  async function goOn(order: Awaited<ReturnType<typeof sending.mutateAsync>>): Promise<void> {
    const { number, token, status, payment } = order;
    feel('done');
    if (!isHere.current) {
      // Whoever has gone elsewhere meanwhile is told, and not taken away from there.
      return say({
        words: `Order ${number} is placed.`,
        action: { label: 'See it', onPress: () => router.push(`/orders/${number}`) },
      });
    }
    // A browser forgets the token with the page; its address remembers it.
    router.replace(`/orders/${number}${Platform.OS === 'web' ? `?token=${token}` : ''}`);
    if (status !== 'awaiting_payment') return;
    await openPayment(number, payment.url);
    await queryClient.invalidateQueries(trpc.orders.pathFilter());
  }

  async function explain(error: unknown, seen: Quote | undefined): Promise<void> {
    const refusal = refusalOf(error);
    if (refusal === undefined || refusal.code === 'address_not_valid') throw error;
    if (refusal.code === 'request_used_otherwise') setRequestId(makeRequestId());
    const now = await requote();
    void queryClient.invalidateQueries(trpc.cart.pathFilter());
    const words = errorMessage(error);
    const changes = seen && now ? quoteChanges(seen, now) : [];
    setHindrance({
      words,
      changes,
      shortage: refusal.code === 'out_of_stock' ? refusal : undefined,
    });
    feel('refused');
    announce([words, ...changes].join(' '));
  }

  return {
    isBusy: sending.isPending,
    hindrance,
    forget: () => setHindrance(undefined),
    /** Sent, and nobody knows whether it arrived. */
    isUnanswered: unanswered !== undefined,
    lastError: sending.error,
    sendAgain: async () => {
      if (unanswered) await send(unanswered, undefined);
    },
    /** Gives what is to be said instead where it was not even tried. */
    place: async (
      wanted: Omit<OrderToPlace, 'requestId'>,
      seen: Quote | undefined,
    ): Promise<string | undefined> => {
      if (!onlineManager.isOnline()) {
        return 'You are offline. Nothing was sent; your cart and what you have typed stay here.';
      }
      await send({ requestId, ...wanted }, seen);
      return undefined;
    },
  };
}
