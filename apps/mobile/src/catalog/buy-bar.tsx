import type { Variant } from '@stockroom/client/calls/shapes';
import { mostOfOneLine } from '@stockroom/contract/cart';
import { useRouter } from 'expo-router';
import { useState } from 'react';
import { StyleSheet, View } from 'react-native';
import { Stepper } from '../cart/stepper.tsx';
import { useAddToCart } from '../cart/use-add-to-cart.ts';
import { space } from '../theme/measures.ts';
import { Button } from '../ui/button.tsx';

interface BuyBarProps {
  name: string;
  variant: Variant;
  fromPost: string | undefined;
}

/** At the bottom of a product: how many, and into the cart with them. */
export function BuyBar({ name, variant, fromPost }: BuyBarProps) {
  const router = useRouter();
  const { add, isAdding } = useAddToCart();
  const [quantity, setQuantity] = useState(1);
  const { id: variantId, available } = variant;
  if (available <= 0) {
    return (
      <Button title="Ask when it comes back" look="quiet" onPress={() => router.push('/contact')} />
    );
  }
  const most = Math.min(available, mostOfOneLine);
  return (
    <View style={styles.bar}>
      <Stepper
        name={name}
        value={Math.min(quantity, most)}
        least={1}
        most={most}
        onChange={setQuantity}
      />
      <Button
        title="Add to cart"
        busy={isAdding}
        onPress={() => add({ variantId, quantity: Math.min(quantity, most), name, fromPost })}
        style={styles.add}
      />
    </View>
  );
}

const styles = StyleSheet.create({
  bar: { flexDirection: 'row', flexWrap: 'wrap', gap: space[3] },
  // Both stand in one row on the narrowest of phones.
  add: { flexGrow: 1, flexShrink: 1, flexBasis: 130 },
});
