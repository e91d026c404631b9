import { useMutation } from '@tanstack/react-query';
import { useTRPC } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { useRefusedChange } from './use-refused-change.ts';

/** Not asked about: packing it again is one press. */
export function UnpackButton({ number }: { number: string }) {
  const trpc = useTRPC();
  const refuse = useRefusedChange();
  const unpack = useMutation(
    trpc.office.orders.unpack.mutationOptions({
      onError: refuse,
    }),
  );
  return (
    <form
      method="post"
      action={`/office/orders/${number}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (!unpack.isPending) unpack.mutate({ number });
      }}
    >
      <Button type="submit" name="do" value="unpack" look="text" aria-disabled={unpack.isPending}>
        Not packed after all
      </Button>
    </form>
  );
}
