import { useNavigate } from '@tanstack/react-router';
import { say } from '../ui/say.ts';
import { useCart, useSetLine } from './use-cart.ts';

interface Wanted {
  variantId: string;
  /** As many more as these. */
  quantity: number;
  name: string;
}

/** The header counts at once; the words come when the shop has agreed. */
export function useAddToCart(): (wanted: Wanted) => void {
  const cart = useCart();
  const setLine = useSetLine();
  const navigate = useNavigate();
  return ({ variantId, quantity, name }) => {
    const held = cart?.lines.find((line) => line.variantId === variantId)?.quantity ?? 0;
    setLine.mutate(
      { variantId, quantity: held + quantity },
      {
        onSuccess: () =>
          say({
            words: `‘${name}’ is in your cart.`,
            action: {
              label: 'See cart',
              onPress: () => void navigate({ to: '/cart', search: {} }),
            },
          }),
      },
    );
  };
}
