import Constants from 'expo-constants';
import { StyleSheet, View } from 'react-native';
import { useColors } from '../theme/use-colors.ts';
import { Words } from '../ui/words.tsx';
import { useShopFacts } from './use-shop-facts.ts';

/** The shop's own name, whatever its owner has called it, on a shelf with its label. */
export function Wordmark() {
  const colors = useColors();
  // Until the shop has said it, and where it never has: the app's own.
  const name = useShopFacts()?.name ?? Constants.expoConfig?.name;
  return (
    <View style={styles.mark}>
      <Words look="heading" style={styles.name}>
        {name}
      </Words>
      <View style={[styles.board, { backgroundColor: colors.ink }]}>
        <View style={[styles.label, { backgroundColor: colors.accent }]} />
      </View>
    </View>
  );
}

const styles = StyleSheet.create({
  mark: { alignSelf: 'flex-start', maxWidth: '100%', paddingBottom: 10 },
  name: { fontSize: 25, lineHeight: 29, letterSpacing: -0.9, paddingHorizontal: 2 },
  board: { height: 3 },
  label: {
    position: 'absolute',
    top: 3,
    end: 13,
    width: 26,
    height: 10,
    borderBottomStartRadius: 2,
    borderBottomEndRadius: 2,
  },
});
