import { hide } from 'expo-splash-screen';
import { type ReactNode, useEffect, useState } from 'react';
import { StyleSheet, View } from 'react-native';
import { space } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { Words } from '../ui/words.tsx';
import { NoShopScreen } from './no-shop-screen.tsx';
import { useShopSearch } from './use-shop-search.ts';

interface ShopGateProps {
  /** Where the shop may be, the likeliest first. */
  addresses: readonly string[];
  /** The app, for the shop at this address. */
  children: (address: string) => ReactNode;
}

/** Milliseconds that the splash may stay before it is said what is being waited for. */
const unspoken = 800;

/** Lets in as soon as the shop is found, and otherwise says where it was looked for. */
export function ShopGate({ addresses, children }: ShopGateProps) {
  const search = useShopSearch(addresses);
  if (search.address !== undefined) return children(search.address);
  if (search.looks === undefined) return <Looking />;
  return (
    <NoShopScreen
      looks={search.looks}
      isLooking={search.isLooking}
      onTryAgain={search.lookAgain}
      onAddress={search.lookAt}
    />
  );
}

function Looking() {
  const colors = useColors();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      hide();
      setLong(true);
    }, unspoken);
    return () => clearTimeout(timer);
  }, []);
  return (
    <View style={[styles.looking, { backgroundColor: colors.paper }]}>
      {isLong && (
        <Words tone="inkQuiet" accessibilityLiveRegion="polite">
          Looking for the shop …
        </Words>
      )}
    </View>
  );
}

const styles = StyleSheet.create({
  looking: { flex: 1, alignItems: 'center', justifyContent: 'center', padding: space[5] },
});
