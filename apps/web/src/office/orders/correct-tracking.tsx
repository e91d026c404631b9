import type { OfficeOrder } from '@stockroom/client/calls/shapes';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { CheckedForm } from '../../forms/checked-form.tsx';
import type { FormAnswer } from '../../forms/form-answer.ts';
import { useTRPC } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { say } from '../../ui/say.ts';
import styles from './next-step.module.css';
import { TrackingFields } from './tracking-fields.tsx';
import { useRefusedChange } from './use-refused-change.ts';
import { useTrackingForm } from './use-tracking-form.ts';

interface CorrectTrackingProps {
  number: string;
  shipment: NonNullable<OfficeOrder['shipment']>;
  /** Why it was refused the last time. */
  refused: FormAnswer | undefined;
}

export function CorrectTracking({ number, shipment, refused }: CorrectTrackingProps) {
  const { carrier, trackingNumber, trackingUrl } = shipment;
  const trpc = useTRPC();
  const { form, read } = useTrackingForm(refused);
  const refuse = useRefusedChange();
  const [open, setOpen] = useState(refused !== undefined);
  const correct = useMutation(
    trpc.office.orders.correctTracking.mutationOptions({
      onSuccess: () => {
        setOpen(false);
        say({ words: 'The tracking is corrected.' });
      },
      onError: (error) => {
        if (!form.showIssues(error)) refuse(error);
      },
    }),
  );
  const now = {
    carrier: carrier ?? '',
    trackingNumber: trackingNumber ?? '',
    trackingUrl: carrier === 'other' ? (trackingUrl ?? '') : '',
  };
  return (
    <details
      className={styles.correct}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>Correct the tracking</summary>
      <CheckedForm
        form={form}
        message={refused?.message}
        method="post"
        action={`/office/orders/${number}`}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          const tracking = correct.isPending ? undefined : read();
          if (tracking) correct.mutate({ number, ...tracking });
        }}
      >
        <input type="hidden" name="do" value="correct" />
        <p>The customer gets another mail, with the right way to follow it.</p>
        <TrackingFields
          // What somebody else has corrected meanwhile is what stands there.
          key={Object.values(now).join(' ')}
          values={refused?.values ?? now}
          errors={form.errors}
        />
        <p>
          <Button type="submit" look="quiet" aria-disabled={correct.isPending}>
            {correct.isPending ? 'Correcting …' : 'Correct it'}
          </Button>
        </p>
      </CheckedForm>
    </details>
  );
}
