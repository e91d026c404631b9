import type { Order } from '@stockroom/client/calls/shapes';
import { formatDay } from '@stockroom/client/words/format-date';
import { carrierNames } from '@stockroom/contract/carrier-names';
import { openBrowserAsync } from 'expo-web-browser';
import { StyleSheet, View } from 'react-native';
import { space } from '../theme/measures.ts';
import { Button } from '../ui/button.tsx';
import { Words } from '../ui/words.tsx';

/** How the parcel travels, and where it can be followed. */
export function ShipmentFacts({ shipment }: { shipment: NonNullable<Order['shipment']> }) {
  const { carrier, trackingNumber, trackingUrl, shippedAt } = shipment;
  return (
    <View style={styles.shipment}>
      <Words look="heading">How it travels</Words>
      <Words>
        Left the shop on {formatDay(shippedAt)}
        {carrier === null ? '.' : ` with ${carrierNames[carrier]}.`}
      </Words>
      {trackingNumber !== null && (
        <Words tone="inkQuiet" selectable>
          Tracking number {trackingNumber}
        </Words>
      )}
      {trackingUrl !== null && (
        <Button
          title="Follow the parcel"
          look="text"
          onPress={() => void openBrowserAsync(trackingUrl)}
        />
      )}
    </View>
  );
}

const styles = StyleSheet.create({ shipment: { gap: space[2], marginTop: space[4] } });
