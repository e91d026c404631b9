import type { OfficeOrder } from '@stockroom/client/calls/shapes';
import { shipmentWords } from '@stockroom/client/words/tracking-words';
import { useMutation } from '@tanstack/react-query';
import { FormBody } from '../forms/form-body.tsx';
import { useForm } from '../forms/use-form.ts';
import { useTRPC } from '../shop/shop-context.ts';
import { confirm } from '../ui/confirm.ts';
import { Words } from '../ui/words.tsx';
import { checkTracking, explainTracking, readTracking, trackingParts } from './read-tracking.ts';
import { TrackingFields } from './tracking-fields.tsx';
import { useStep } from './use-step.ts';

interface ShipOrderProps {
  order: Pick<OfficeOrder, 'number' | 'email' | 'shippingMethod'>;
}

/** Asks first: there is no way back, and a mail goes out. */
export function ShipOrder({ order: { number, email, shippingMethod } }: ShipOrderProps) {
  const step = useStep();
  const ship = useMutation(useTRPC().office.orders.ship.mutationOptions());
  const form = useForm({
    names: trackingParts,
    check: checkTracking,
    send: async (values) => {
      const tracking = readTracking(values);
      const words = shipmentWords({
        carrier: tracking.carrier ?? null,
        trackingNumber: tracking.trackingNumber ?? null,
      });
      const hasLeft = await confirm({
        title: `Has ${number} left?`,
        words: `${words}. Its stock goes off the shelf, and a mail goes to ${email}. This cannot be taken back.`,
        action: 'It has left',
        otherwise: 'Not yet',
      });
      if (!hasLeft) return;
      await ship.mutateAsync({ number, ...tracking });
      step.done(`${number} is on its way.`);
    },
    explain: (error) => {
      const wrong = explainTracking(error);
      if (!wrong) step.refused(error);
      // What was said in passing is not said again above the form.
      return wrong ?? {};
    },
  });
  return (
    <>
      <Words>
        The customer chose {shippingMethod}. A mail tells them that it has left, and how to follow
        it.
      </Words>
      <FormBody form={form} submit="Mark as shipped">
        <TrackingFields form={form} />
      </FormBody>
    </>
  );
}
