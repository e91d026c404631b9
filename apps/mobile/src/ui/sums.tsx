import type { Money } from '@stockroom/contract/money';
import { formatMoney } from '@stockroom/contract/format-money';
import { StyleSheet, View } from 'react-native';
import { space } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { Words } from './words.tsx';

export interface Sum {
  label: string;
  value: Money;
  look?: 'plain' | 'total' | 'quiet';
  /** Said instead of an amount of nothing: 'Free'. */
  nothing?: string;
}

/** A column of amounts that add up; each is read in one breath with what it is. */
export function Sums({ sums }: { sums: Sum[] }) {
  const colors = useColors();
  return (
    <View style={styles.sums}>
      {sums.map(({ label, value, look = 'plain', nothing }) => {
        const said = value.amount === 0 && nothing !== undefined ? nothing : formatMoney(value);
        const words = ({ total: 'strong', quiet: 'small', plain: 'body' } as const)[look];
        const tone = look === 'quiet' ? 'inkQuiet' : 'ink';
        return (
          <View
            key={label}
            accessible
            accessibilityLabel={`${label}: ${said}`}
            style={[styles.sum, look === 'total' && [styles.total, { borderColor: colors.ink }]]}
          >
            <Words look={words} tone={tone} style={styles.label}>
              {label}
            </Words>
            <Words look={words} tone={tone} style={styles.amount}>
              {said}
            </Words>
          </View>
        );
      })}
    </View>
  );
}

const styles = StyleSheet.create({
  sums: { gap: space[2] },
  // At large sizes of text the amount goes below its label, and neither is cut off.
  sum: { flexDirection: 'row', flexWrap: 'wrap', columnGap: space[4] },
  total: { borderTopWidth: 1, paddingTop: space[2] },
  label: { flexGrow: 1, flexShrink: 1 },
  amount: { marginStart: 'auto', fontVariant: ['tabular-nums'] },
});
