import type { OfficeOrder } from '@stockroom/client/calls/shapes';
import { StyleSheet, View } from 'react-native';
import { radius, space } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { Words } from '../ui/words.tsx';
import { CorrectTracking } from './correct-tracking.tsx';
import { ShipOrder } from './ship-order.tsx';
import { CancelButton, UnpackButton } from './step-buttons.tsx';

/** What staff can do with an order where it stands now. What is paid is packed by the screen's own button. */
export function NextStep({ order }: { order: OfficeOrder }) {
  const colors = useColors();
  const step = stepOf(order);
  if (step === null) return null;
  return (
    <View style={[styles.step, { backgroundColor: colors.card, borderColor: colors.lineStrong }]}>
      {step}
    </View>
  );
}

function stepOf(order: OfficeOrder) {
  const { number, status, shipment } = order;
  switch (status) {
    case 'paid':
      return (
        <>
          <Words look="heading">Before you pack it</Words>
          <Words>Once it is packed, its customer can no longer call it off by themselves.</Words>
          <CancelButton number={number} />
        </>
      );
    case 'packed':
      return (
        <>
          <Words look="heading">Ship it</Words>
          <ShipOrder order={order} />
          <UnpackButton number={number} />
          <CancelButton number={number} />
        </>
      );
    case 'shipped':
      return (
        shipment !== null && (
          <>
            <Words look="heading">It is on its way</Words>
            <CorrectTracking number={number} shipment={shipment} />
          </>
        )
      );
    case 'awaiting_payment':
      return <CancelButton number={number} />;
    case 'cancelled':
    case 'expired':
      return null;
  }
}

const styles = StyleSheet.create({
  step: { gap: space[3], padding: space[4], borderWidth: 1, borderRadius: radius[2] },
});
