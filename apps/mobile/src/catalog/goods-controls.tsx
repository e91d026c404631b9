import { formatMoney } from '@stockroom/contract/format-money';
import type { ProductSort } from '@stockroom/contract/catalog';
import { sortWords } from '@stockroom/client/words/sort-words';
import { StyleSheet, View } from 'react-native';
import { space } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { Chip } from '../ui/chip.tsx';
import { SideScroll } from '../ui/side-scroll.tsx';
import type { GoodsSearch, Wanted } from './goods-search.ts';

interface GoodsControlsProps {
  wanted: Wanted;
  currency: string;
  onChange: (change: GoodsSearch) => void;
}

// The keys of an object are strings to the compiler, whatever the object is of.
const sorts = Object.entries(sortWords) as [ProductSort, string][];

/** What is shown of a list, and in which order. */
export function GoodsControls({ wanted, currency, onChange }: GoodsControlsProps) {
  const { query, available, minPrice, maxPrice } = wanted;
  const colors = useColors();
  const sort = wanted.sort ?? 'popular';
  return (
    <SideScroll>
      <Chip
        title="In stock only"
        kind="checkbox"
        isOn={available === true}
        onPress={() => onChange({ available: available === true ? '' : '1' })}
      />
      {(minPrice ?? maxPrice) !== undefined && (
        <Chip
          title={rangeWords(minPrice, maxPrice, currency)}
          kind="checkbox"
          isOn
          onPress={() => onChange({ min: '', max: '' })}
        />
      )}
      {query === undefined && (
        <>
          <View style={[styles.line, { backgroundColor: colors.line }]} />
          <View accessibilityRole="radiogroup" accessibilityLabel="Order" style={styles.sorts}>
            {sorts.map(([each, words]) => (
              <Chip
                key={each}
                title={words}
                kind="radio"
                isOn={each === sort}
                onPress={() => onChange({ sort: each })}
              />
            ))}
          </View>
        </>
      )}
    </SideScroll>
  );
}

function rangeWords(min: number | undefined, max: number | undefined, currency: string): string {
  const money = (amount: number) => formatMoney({ amount, currency });
  if (min === undefined) return `Up to ${money(max ?? 0)}`;
  return max === undefined ? `From ${money(min)}` : `${money(min)} to ${money(max)}`;
}

const styles = StyleSheet.create({
  line: { width: 1, alignSelf: 'stretch', marginHorizontal: space[1] },
  sorts: { flexDirection: 'row', gap: space[2] },
});
