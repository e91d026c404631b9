import { errorMessage } from '@stockroom/client/words/refusal-message';
import { reorderWords } from '@stockroom/client/words/reorder-words';
import type { ReorderedLine } from '@stockroom/client/calls/shapes';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useTRPC } from '../trpc.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { say } from '../ui/say.ts';

interface OrderAgainProps {
  number: string;
  token: string | undefined;
}

/** Puts the same things into the cart; where something is not as it was, says so before going there. */
export function OrderAgain({ number, token }: OrderAgainProps) {
  const trpc = useTRPC();
  const navigate = useNavigate();
  const reorder = useMutation(
    trpc.orders.reorder.mutationOptions({
      onSuccess: async ({ lines }) => {
        if (changesOf(lines).length > 0) return;
        say({ words: 'Everything is in your cart.', mootAt: '/cart' });
        await navigate({ to: '/cart', search: {} });
      },
      onError: (error) => say({ words: errorMessage(error), urgent: true }),
    }),
  );
  const changes = changesOf(reorder.data?.lines ?? []);

  function again(event: FormEvent) {
    event.preventDefault();
    reorder.mutate({ number, token });
  }

  return (
    <>
      <form
        method="post"
        action={`/orders/${number}${token ? `?token=${token}` : ''}`}
        onSubmit={again}
      >
        <Button type="submit" name="do" value="again" look="quiet" disabled={reorder.isPending}>
          {reorder.isPending ? 'One moment …' : 'Order again'}
        </Button>
      </form>
      {changes.length > 0 && (
        <Notice tone="warn">
          <p>
            {reorder.data?.lines.some(({ inCart }) => inCart > 0)
              ? 'What there is, is in your cart. Not all of it is as it was:'
              : 'None of it can be had at the moment:'}
          </p>
          <ul>
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
          <p>
            <Link to="/cart" search={{}}>
              To the cart
            </Link>
          </p>
        </Notice>
      )}
    </>
  );
}

/** What differs from the order, in words. */
export function changesOf(lines: ReorderedLine[]): string[] {
  return lines.flatMap((line) => reorderWords(line) ?? []);
}
