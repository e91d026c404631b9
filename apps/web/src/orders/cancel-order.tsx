import { errorMessage } from '@stockroom/client/words/refusal-message';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type MouseEvent, useState } from 'react';
import { useTRPC } from '../trpc.ts';
import { Button } from '../ui/button.tsx';
import buttonStyles from '../ui/button.module.css';
import { classNames } from '../ui/class-names.ts';
import { Confirm } from '../ui/confirm.tsx';
import { Notice } from '../ui/notice.tsx';
import { say } from '../ui/say.ts';

interface CancelOrderProps {
  number: string;
  token: string | undefined;
  paid: boolean;
  /** Whether the page was asked for with the question in it. */
  asking: boolean;
}

/** Cancels after asking: in a dialogue, or on the page itself where no script runs. */
export function CancelOrder({ number, token, paid, asking }: CancelOrderProps) {
  const trpc = useTRPC();
  const [open, setOpen] = useState(false);
  const search = token === undefined ? {} : { token };
  const cancel = useMutation(
    trpc.orders.cancel.mutationOptions({
      onSuccess: () => say({ words: 'Your order is cancelled.' }),
      onError: (error) => say({ words: errorMessage(error), urgent: true }),
    }),
  );
  const meaning = paid
    ? 'The things go back on the shelf, and your money goes back to you by itself.'
    : 'The things go back on the shelf. Nothing has been charged.';

  function ask(event: MouseEvent) {
    event.preventDefault();
    setOpen(true);
  }

  if (asking) {
    return (
      <Notice tone="warn">
        <p>Cancel this order? {meaning}</p>
        <form method="post" action={`/orders/${number}${token ? `?token=${token}` : ''}`}>
          <Button type="submit" name="do" value="cancel" look="danger">
            Cancel the order
          </Button>
        </form>
      </Notice>
    );
  }
  return (
    <>
      <Link
        to="/orders/$number"
        params={{ number }}
        search={{ ...search, ask: 'cancel' }}
        preload={false}
        className={classNames(buttonStyles.button, buttonStyles.text)}
        onClick={ask}
      >
        {cancel.isPending ? 'Cancelling …' : 'Cancel the order'}
      </Link>
      <Confirm
        open={open}
        onOpenChange={setOpen}
        title="Cancel this order?"
        action="Cancel the order"
        onConfirm={() => cancel.mutate({ number, token })}
        keep="Keep it"
      >
        {meaning}
      </Confirm>
    </>
  );
}
