import { useQueryClient } from '@tanstack/react-query';
import { usePathname, useRouter } from 'expo-router';
import { useEffect, useRef } from 'react';
import { useShop } from '../shop/shop-context.ts';
import { say } from '../ui/say.ts';

/**
 * Once, as the app starts: that its last life ended between placing an order and paying it, or before it
 * heard whether it was placed at all.
 */
export function RemindOfOrder() {
  const { session, trpc } = useShop();
  const queryClient = useQueryClient();
  const router = useRouter();
  const pathname = usePathname();
  const isReminded = useRef(false);
  useEffect(() => {
    if (isReminded.current) return;
    isReminded.current = true;
    void remind().catch(() => {});

    async function remind(): Promise<void> {
      if (await session.placing()) {
        return say({
          words: 'We did not hear whether your last order was placed.',
          action: { label: 'Find out', onPress: () => router.push('/checkout') },
        });
      }
      const [last] = await session.guestOrders();
      // Whoever comes by a link to it sees for themselves.
      if (!last || pathname.includes(last.number)) return;
      const { status } = await queryClient.fetchQuery(trpc.orders.byNumber.queryOptions(last));
      if (status !== 'awaiting_payment') return;
      say({
        words: `Order ${last.number} is not paid yet.`,
        action: { label: 'Finish paying', onPress: () => router.push(`/orders/${last.number}`) },
      });
    }
  }, [session, trpc, queryClient, router, pathname]);
  return null;
}
