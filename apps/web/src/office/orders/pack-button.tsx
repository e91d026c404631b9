import { useMutation } from '@tanstack/react-query';
import { useTRPC } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { useRefusedChange } from './use-refused-change.ts';

export function PackButton({ number }: { number: string }) {
  const trpc = useTRPC();
  const refuse = useRefusedChange();
  const pack = useMutation(
    trpc.office.orders.pack.mutationOptions({
      onError: refuse,
    }),
  );
  return (
    <form
      method="post"
      action={`/office/orders/${number}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (!pack.isPending) pack.mutate({ number });
      }}
    >
      <Button type="submit" name="do" value="pack" aria-disabled={pack.isPending}>
        {pack.isPending ? 'Packing …' : 'Mark as packed'}
      </Button>
    </form>
  );
}
