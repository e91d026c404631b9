import type { SetLineInput } from '@stockroom/contract/cart';
import type { Cart } from '../calls/shapes.ts';

/**
 * The cart as it will probably be once the shop has agreed. A line that is not in it yet only
 * counts: its name and price come with the answer.
 */
export function cartWithLine(cart: Cart, { variantId, quantity }: SetLineInput): Cart {
  const old = cart.lines.find((line) => line.variantId === variantId);
  if (!old) return { ...cart, count: cart.count + quantity };
  const lines = cart.lines
    .map((line) => {
      if (line !== old) return line;
      const amount = { ...line.amount, amount: line.price.amount * quantity };
      return { ...line, quantity, amount };
    })
    .filter((line) => line.quantity > 0);
  return {
    ...cart,
    lines,
    count: cart.count - old.quantity + quantity,
    subtotal: {
      ...cart.subtotal,
      amount: lines.reduce((sum, line) => sum + line.amount.amount, 0),
    },
  };
}
