import { onlineManager, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'expo-router';
import { useTRPC } from '../shop/shop-context.ts';
import { feel } from '../ui/feel.ts';
import { say } from '../ui/say.ts';
import { useCart } from './use-cart.ts';
import { useSetLine } from './use-set-line.ts';

interface Wanted {
  variantId: string;
  /** As many more as these. */
  quantity: number;
  name: string;
  /** The post of the journal in which the customer met it. */
  fromPost?: string | undefined;
}

/** The tab counts at once; the words come when the shop has agreed, or as soon as it cannot be asked. */
export function useAddToCart(): { add: (wanted: Wanted) => void; isAdding: boolean } {
  const { queryKey } = useTRPC().cart.get.queryOptions();
  const queryClient = useQueryClient();
  const setLine = useSetLine();
  const router = useRouter();
  // How many are in it already is asked before anybody presses.
  useCart();

  function add({ variantId, quantity, name, fromPost }: Wanted) {
    const held = queryClient
      .getQueryData(queryKey)
      ?.lines.find((line) => line.variantId === variantId)?.quantity;
    const tell = (words: string) => {
      feel('done');
      say({ words, action: { label: 'See cart', onPress: () => router.navigate('/cart') } });
    };
    const isOnline = onlineManager.isOnline();
    if (!isOnline) tell(`‘${name}’ waits in your cart until you are back online.`);
    setLine.mutate(
      { variantId, quantity: (held ?? 0) + quantity, fromPost },
      { onSuccess: () => isOnline && tell(`‘${name}’ is in your cart.`) },
    );
  }

  return { add, isAdding: setLine.isPending && !setLine.isPaused };
}
