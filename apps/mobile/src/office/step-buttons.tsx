import { useMutation } from '@tanstack/react-query';
import { useTRPC } from '../shop/shop-context.ts';
import { Button } from '../ui/button.tsx';
import { confirm } from '../ui/confirm.ts';
import { useStep } from './use-step.ts';

interface StepButtonProps {
  /** Of the order. */
  number: string;
}

export function PackButton({ number }: StepButtonProps) {
  const step = useStep();
  const pack = useMutation(
    useTRPC().office.orders.pack.mutationOptions({
      onSuccess: () => step.done(`${number} is packed.`),
      onError: step.refused,
    }),
  );
  return (
    <Button title="Mark as packed" busy={pack.isPending} onPress={() => pack.mutate({ number })} />
  );
}

/** Not asked about: packing it again is one press. */
export function UnpackButton({ number }: StepButtonProps) {
  const step = useStep();
  const unpack = useMutation(
    useTRPC().office.orders.unpack.mutationOptions({
      onSuccess: () => step.done(`${number} is to be packed again.`),
      onError: step.refused,
    }),
  );
  return (
    <Button
      title="Not packed after all"
      look="text"
      busy={unpack.isPending}
      onPress={() => unpack.mutate({ number })}
    />
  );
}

export function CancelButton({ number }: StepButtonProps) {
  const step = useStep();
  const cancel = useMutation(
    useTRPC().office.orders.cancel.mutationOptions({
      onSuccess: () => step.done(`${number} is called off.`),
      onError: step.refused,
    }),
  );
  const ask = async () => {
    const isSure = await confirm({
      title: `Cancel ${number}?`,
      words:
        'Its stock goes back on the shelf, whatever was paid goes back to the customer, and a mail tells them so.',
      action: 'Cancel the order',
      otherwise: 'Keep it',
      isGrave: true,
    });
    if (isSure) cancel.mutate({ number });
  };
  return (
    <Button
      title="Cancel the order"
      look="text"
      busy={cancel.isPending}
      onPress={() => void ask()}
    />
  );
}
