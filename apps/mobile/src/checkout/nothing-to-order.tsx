import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'expo-router';
import { useEffect } from 'react';
import { useEnded } from '../account/ended.ts';
import { useGuestOrders } from '../orders/use-guest-orders.ts';
import { useTRPC } from '../shop/shop-context.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Screen } from '../ui/screen.tsx';

/** The checkout without anything in the cart: it has become an order, or its account was signed out. */
export function NothingToOrder() {
  const router = useRouter();
  const hasEnded = useEnded();
  const last = useGuestOrders()?.[0];
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  // An account's cart is gone with its sign-in, and nobody has asked yet whether that still stands.
  useEffect(() => {
    void queryClient.invalidateQueries(trpc.account.me.queryFilter());
    void queryClient.invalidateQueries(trpc.cart.pathFilter());
  }, [queryClient, trpc]);
  const look = (
    <Button
      title="Look around the shop"
      look={last || hasEnded ? 'text' : 'primary'}
      onPress={() => router.navigate('/')}
    />
  );
  return (
    <Screen>
      <Empty
        title={hasEnded ? 'You are signed out' : 'There is nothing to order yet'}
        action={
          <>
            {hasEnded && <Button title="Sign in" onPress={() => router.push('/sign-in?back=1')} />}
            {!hasEnded && last && (
              <Button
                title={`See order ${last.number}`}
                onPress={() => router.push(`/orders/${last.number}`)}
              />
            )}
            {look}
          </>
        }
      >
        {hasEnded
          ? 'Your sign-in on this phone has ended. Sign in again: your cart is kept with your account.'
          : 'Your cart is empty.'}
      </Empty>
    </Screen>
  );
}
