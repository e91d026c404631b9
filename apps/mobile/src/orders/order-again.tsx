import type { ReorderedLine } from '@stockroom/client/calls/shapes';
import { errorMessage } from '@stockroom/client/words/refusal-message';
import { reorderWords } from '@stockroom/client/words/reorder-words';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'expo-router';
import { useTRPC } from '../shop/shop-context.ts';
import { Button } from '../ui/button.tsx';
import { feel } from '../ui/feel.ts';
import { Notice } from '../ui/notice.tsx';
import { say } from '../ui/say.ts';
import { Words } from '../ui/words.tsx';
import type { OrderLink } from './use-pay.ts';

/** Puts the same things into the cart; where something is not as it was, says so before going there. */
export function OrderAgain({ link }: { link: OrderLink }) {
  const trpc = useTRPC();
  const router = useRouter();
  const reorder = useMutation(
    trpc.orders.reorder.mutationOptions({
      onSuccess: ({ lines }) => {
        feel('done');
        if (changesOf(lines).length === 0) router.navigate('/cart');
      },
      onError: (error) => {
        feel('refused');
        say({ words: errorMessage(error), urgent: true });
      },
    }),
  );
  const lines = reorder.data?.lines ?? [];
  const changes = changesOf(lines);
  return (
    <>
      <Button
        title="Order again"
        look="quiet"
        busy={reorder.isPending}
        onPress={() => reorder.mutate(link)}
      />
      {changes.length > 0 && (
        <Notice tone="warn" announced>
          <Words>
            {lines.some(({ inCart }) => inCart > 0)
              ? 'What there is, is in your cart. Not all of it is as it was:'
              : 'None of it can be had at the moment:'}
          </Words>
          {changes.map((change) => (
            <Words key={change}>{change}</Words>
          ))}
          <Button title="To the cart" look="text" onPress={() => router.navigate('/cart')} />
        </Notice>
      )}
    </>
  );
}

/** What differs from the order, in words. */
function changesOf(lines: readonly ReorderedLine[]): string[] {
  return lines.flatMap((line) => reorderWords(line) ?? []);
}
