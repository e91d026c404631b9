import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTRPC } from '../trpc.ts';
import { say } from '../ui/say.ts';
import { useSetLine } from './use-set-line.ts';

interface Wanted {
  variantId: string;
  /** As many more as these. */
  quantity: number;
  name: string;
  /** The post of the journal in which the customer met it. */
  fromPost?: string | undefined;
}

/** The header counts at once; the words come when the shop has agreed. */
export function useAddToCart(): (wanted: Wanted) => void {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const setLine = useSetLine();
  const navigate = useNavigate();
  return ({ variantId, quantity, name, fromPost }) => {
    const cart = queryClient.getQueryData(trpc.cart.get.queryKey());
    const held = cart?.lines.find((line) => line.variantId === variantId)?.quantity ?? 0;
    setLine.mutate(
      { variantId, quantity: held + quantity, fromPost },
      {
        onSuccess: () =>
          say({
            words: `‘${name}’ is in your cart.`,
            action: {
              label: 'See cart',
              onPress: () => void navigate({ to: '/cart', search: {} }),
            },
            mootAt: '/cart',
          }),
      },
    );
  };
}
