import { errorMessage } from '@stockroom/client/words/refusal-message';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../shop/shop-context.ts';
import { Button } from '../ui/button.tsx';
import { confirm } from '../ui/confirm.ts';
import { feel } from '../ui/feel.ts';
import { say } from '../ui/say.ts';
import type { OrderLink } from './use-pay.ts';

interface CancelOrderProps {
  link: OrderLink;
  isPaid: boolean;
}

/** Calls an order off, after asking. */
export function CancelOrder({ link, isPaid }: CancelOrderProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const cancel = useMutation(
    trpc.orders.cancel.mutationOptions({
      onSuccess: () => {
        feel('done');
        say({ words: 'Your order is cancelled.' });
      },
      onError: (error) => {
        feel('refused');
        say({ words: errorMessage(error), urgent: true });
        void queryClient.invalidateQueries(trpc.orders.byNumber.queryFilter(link));
      },
    }),
  );

  async function ask(): Promise<void> {
    const isMeant = await confirm({
      title: 'Cancel this order?',
      words: isPaid
        ? 'The things go back on the shelf, and your money goes back to you by itself.'
        : 'The things go back on the shelf. Nothing has been charged.',
      action: 'Cancel the order',
      otherwise: 'Keep it',
      isGrave: true,
    });
    if (isMeant) cancel.mutate(link);
  }

  return (
    <Button
      title="Cancel the order"
      look="danger"
      busy={cancel.isPending}
      onPress={() => void ask()}
    />
  );
}
