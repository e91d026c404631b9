import { errorMessage } from '@stockroom/client/words/refusal-message';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../shop/shop-context.ts';
import { feel } from '../ui/feel.ts';
import { say } from '../ui/say.ts';
import { openPayment } from './open-payment.ts';

export interface OrderLink {
  number: string;
  /** A guest's. */
  token: string | undefined;
}

/** Pays an order that waits for it; afterwards it is read anew. */
export function usePay({ number, token }: OrderLink) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const asking = useMutation(trpc.orders.pay.mutationOptions());

  async function pay(): Promise<void> {
    try {
      const { payment } = await asking.mutateAsync({ number, token });
      await openPayment(number, payment.url);
    } catch (error) {
      feel('refused');
      say({ words: errorMessage(error), urgent: true });
    }
    await queryClient.invalidateQueries(trpc.orders.pathFilter());
  }

  return { pay: () => void pay(), isOpening: asking.isPending };
}
