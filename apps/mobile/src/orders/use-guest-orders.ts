import type { GuestOrder } from '@stockroom/client/session/session';
import { useFocusEffect } from 'expo-router';
import { useCallback, useState } from 'react';
import { useShop } from '../shop/shop-context.ts';

/** The orders that were placed on this phone, the newest first; undefined until the key store has answered. */
export function useGuestOrders(): readonly GuestOrder[] | undefined {
  const { session } = useShop();
  const [orders, setOrders] = useState<readonly GuestOrder[]>();
  // Read anew whenever the screen comes back: it may have been another that has placed one.
  useFocusEffect(
    useCallback(() => {
      let isLooking = true;
      void session.guestOrders().then((found) => {
        if (isLooking) setOrders(found);
      });
      return () => {
        isLooking = false;
      };
    }, [session]),
  );
  return orders;
}
