import Constants from 'expo-constants';
import { openURL } from 'expo-linking';
import { Platform, StyleSheet, View } from 'react-native';
import { useSafeAreaInsets } from 'react-native-safe-area-context';
import { space } from '../theme/measures.ts';
import { Button } from '../ui/button.tsx';
import { Screen } from '../ui/screen.tsx';
import { Words } from '../ui/words.tsx';
import { useShop } from './shop-context.ts';

/** This app is older than the shop can still speak with. The shop's own pages go on working. */
export function UpdateScreen() {
  const { address } = useShop();
  const insets = useSafeAreaInsets();
  const store = storeAddress();
  return (
    <Screen>
      <View style={[styles.part, { paddingTop: insets.top + space[7] }]}>
        <Words look="title">Please update the app</Words>
        <Words accessibilityRole="alert" accessibilityLiveRegion="polite">
          The shop has moved on, and this version of the app no longer fits it. Your cart, your
          orders and your account are kept.
        </Words>
      </View>
      {store !== undefined && <Button title="Get the update" onPress={() => void openURL(store)} />}
      <Button
        title="Go to the shop’s pages"
        look={store === undefined ? 'primary' : 'quiet'}
        onPress={() => void openURL(address)}
      />
    </Screen>
  );
}

/** Where the app is to be had; `app.json` says so once it is in a store. */
function storeAddress(): string | undefined {
  const config = Constants.expoConfig;
  return Platform.OS === 'ios' ? config?.ios?.appStoreUrl : config?.android?.playStoreUrl;
}

const styles = StyleSheet.create({ part: { gap: space[3] } });
