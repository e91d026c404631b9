import { stockWords } from '@stockroom/client/words/stock-words';
import { StyleSheet, View } from 'react-native';
import { radius, space } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { Words } from '../ui/words.tsx';

/** How many there are, as a customer is told. */
export function StockLine({ available }: { available: number }) {
  const colors = useColors();
  const { level, words } = stockWords(available);
  const tone = ({ plenty: 'good', few: 'warn', none: 'inkQuiet' } as const)[level];
  return (
    <View style={styles.line}>
      <View style={[styles.dot, { backgroundColor: colors[tone] }]} />
      <Words look="smallStrong" tone={tone} style={styles.words}>
        {words}
      </Words>
    </View>
  );
}

const styles = StyleSheet.create({
  line: { flexDirection: 'row', alignItems: 'center', gap: space[2] },
  dot: { width: 9, height: 9, borderRadius: radius.round },
  words: { flexShrink: 1 },
});
