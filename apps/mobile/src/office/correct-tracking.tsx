import type { OfficeOrder } from '@stockroom/client/calls/shapes';
import { formatMoment } from '@stockroom/client/words/format-date';
import { shipmentWords } from '@stockroom/client/words/tracking-words';
import { useMutation } from '@tanstack/react-query';
import { openBrowserAsync } from 'expo-web-browser';
import { useState } from 'react';
import { FormBody } from '../forms/form-body.tsx';
import { useForm } from '../forms/use-form.ts';
import { useTRPC } from '../shop/shop-context.ts';
import { Button } from '../ui/button.tsx';
import { Words } from '../ui/words.tsx';
import { checkTracking, explainTracking, readTracking, trackingParts } from './read-tracking.ts';
import { TrackingFields } from './tracking-fields.tsx';
import { useStep } from './use-step.ts';

interface CorrectTrackingProps {
  number: string;
  shipment: NonNullable<OfficeOrder['shipment']>;
}

/** How it travels, a look at where it is, and the way to put a wrong number right. */
export function CorrectTracking({ number, shipment }: CorrectTrackingProps) {
  const { carrier, trackingNumber, trackingUrl, shippedAt } = shipment;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Words>
        {shipmentWords({ carrier, trackingNumber })}, since {formatMoment(shippedAt)}.
      </Words>
      {trackingUrl !== null && (
        <Button
          title="Follow the parcel"
          look="quiet"
          onPress={() => void openBrowserAsync(trackingUrl)}
        />
      )}
      {isOpen ? (
        <CorrectForm number={number} shipment={shipment} onDone={() => setOpen(false)} />
      ) : (
        <Button title="Correct the tracking" look="text" onPress={() => setOpen(true)} />
      )}
    </>
  );
}

function CorrectForm(props: CorrectTrackingProps & { onDone: () => void }) {
  const { number, shipment, onDone } = props;
  const { carrier, trackingNumber, trackingUrl } = shipment;
  const step = useStep();
  const correct = useMutation(useTRPC().office.orders.correctTracking.mutationOptions());
  const form = useForm({
    names: trackingParts,
    begin: { carrier, trackingNumber, trackingUrl: carrier === 'other' ? trackingUrl : '' },
    check: checkTracking,
    send: async (values) => {
      await correct.mutateAsync({ number, ...readTracking(values) });
      step.done('The tracking is corrected.');
      onDone();
    },
    explain: (error) => {
      const wrong = explainTracking(error);
      if (!wrong) step.refused(error);
      return wrong ?? {};
    },
  });
  return (
    <>
      <Words>The customer gets another mail, with the right way to follow it.</Words>
      <FormBody form={form} submit="Correct it" look="quiet">
        <TrackingFields form={form} />
      </FormBody>
      <Button title="Leave it as it is" look="text" onPress={onDone} />
    </>
  );
}
