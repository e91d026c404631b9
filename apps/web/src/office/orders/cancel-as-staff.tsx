import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { useRefusedChange } from './use-refused-change.ts';

/** Without scripts the button sends its form at once; with them it asks first. */
export function CancelAsStaff({ number }: { number: string }) {
  const trpc = useTRPC();
  const [open, setOpen] = useState(false);
  const refuse = useRefusedChange();
  const cancel = useMutation(
    trpc.office.orders.cancel.mutationOptions({
      onError: refuse,
    }),
  );
  return (
    <form
      method="post"
      action={`/office/orders/${number}`}
      onSubmit={(event) => {
        event.preventDefault();
        setOpen(true);
      }}
    >
      <Button type="submit" name="do" value="cancel" look="text" disabled={cancel.isPending}>
        Cancel the order
      </Button>
      <Confirm
        open={open}
        onOpenChange={setOpen}
        title={`Cancel ${number}?`}
        action="Cancel the order"
        onConfirm={() => cancel.mutate({ number })}
        keep="Keep it"
      >
        Its stock goes back on the shelf, whatever was paid goes back to the customer, and a mail
        tells them so.
      </Confirm>
    </form>
  );
}
