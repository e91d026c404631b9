import { useEffect, useState } from 'react';
import { Pressable, StyleSheet, View } from 'react-native';
import { space, tap } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { Button } from '../ui/button.tsx';
import { Words } from '../ui/words.tsx';
import { forgetRecentSearches, readRecentSearches } from './recent-searches.ts';

/** What was searched before on this phone, while nothing is typed yet. */
export function RecentRows({ onSearch }: { onSearch: (words: string) => void }) {
  const colors = useColors();
  const [recent, setRecent] = useState<readonly string[]>([]);
  useEffect(() => void readRecentSearches().then(setRecent), []);

  if (recent.length === 0) {
    return (
      <Words tone="inkQuiet" style={styles.hint}>
        Names, kinds, colours or a shelf mark: all of it is searched.
      </Words>
    );
  }
  return (
    <View>
      <Words look="smallStrong" tone="inkQuiet" style={styles.hint}>
        Looked for before
      </Words>
      {recent.map((words) => (
        <Pressable
          key={words}
          accessibilityRole="button"
          accessibilityLabel={`Search for ‘${words}’ again`}
          onPress={() => onSearch(words)}
          style={[styles.row, { borderColor: colors.line }]}
        >
          <Words>{words}</Words>
        </Pressable>
      ))}
      <Button
        title="Forget these"
        look="text"
        onPress={() => {
          setRecent([]);
          void forgetRecentSearches();
        }}
        style={styles.forget}
      />
    </View>
  );
}

const styles = StyleSheet.create({
  hint: { paddingVertical: space[3] },
  row: {
    justifyContent: 'center',
    minHeight: tap,
    paddingVertical: space[2],
    borderBottomWidth: StyleSheet.hairlineWidth,
  },
  forget: { marginTop: space[2] },
});
