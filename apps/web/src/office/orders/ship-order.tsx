import type { ShipmentInput } from '@stockroom/contract/shipments';
import { shipmentWords } from '@stockroom/client/words/tracking-words';
import type { OfficeOrder } from '@stockroom/client/calls/shapes';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { CheckedForm } from '../../forms/checked-form.tsx';
import type { FormAnswer } from '../../forms/form-answer.ts';
import { useTRPC } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import styles from './next-step.module.css';
import { TrackingFields } from './tracking-fields.tsx';
import { useRefusedChange } from './use-refused-change.ts';
import { useTrackingForm } from './use-tracking-form.ts';

interface ShipOrderProps {
  order: OfficeOrder;
  /** Why it was refused the last time. */
  refused: FormAnswer | undefined;
}

/** Asks first, where scripts run: there is no way back, and a mail goes out. */
export function ShipOrder({ order: { number, email, shippingMethod }, refused }: ShipOrderProps) {
  const trpc = useTRPC();
  const { form, read } = useTrackingForm(refused);
  const refuse = useRefusedChange();
  const [asked, setAsked] = useState<Omit<ShipmentInput, 'number'>>();
  const [open, setOpen] = useState(false);
  const ship = useMutation(
    trpc.office.orders.ship.mutationOptions({
      onError: (error) => {
        if (!form.showIssues(error)) refuse(error);
      },
    }),
  );
  return (
    <CheckedForm
      form={form}
      message={refused?.message}
      method="post"
      action={`/office/orders/${number}`}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const tracking = ship.isPending ? undefined : read();
        if (!tracking) return;
        setAsked(tracking);
        setOpen(true);
      }}
    >
      <input type="hidden" name="do" value="ship" />
      <p>
        The customer chose {shippingMethod}. A mail tells them that it has left, and how to follow
        it.
      </p>
      <TrackingFields values={refused?.values ?? {}} errors={form.errors} />
      <p>
        <Button type="submit" aria-disabled={ship.isPending}>
          {ship.isPending ? 'Shipping …' : 'Mark as shipped'}
        </Button>
      </p>
      <Confirm
        open={open}
        onOpenChange={setOpen}
        title={`Has ${number} left?`}
        action="It has left"
        look="primary"
        onConfirm={() => ship.mutate({ number, ...asked })}
        keep="Not yet"
      >
        {shipmentWords({
          carrier: asked?.carrier ?? null,
          trackingNumber: asked?.trackingNumber ?? null,
        })}
        . Its stock goes off the shelf, and a mail goes to {email}. This cannot be taken back.
      </Confirm>
    </CheckedForm>
  );
}
