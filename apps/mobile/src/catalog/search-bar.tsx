import { useRouter } from 'expo-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { BackHandler, Platform, ScrollView, StyleSheet, type TextInput, View } from 'react-native';
import { useSafeAreaInsets } from 'react-native-safe-area-context';
import { gutter, space } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { keepRecentSearch } from './recent-searches.ts';
import { RecentRows } from './recent-rows.tsx';
import { SearchField } from './search-field.tsx';
import { Suggestions } from './suggestions.tsx';

interface SearchBarProps {
  /** Above the field, while nobody types. */
  title?: ReactNode;
  /** What these goods were searched by. */
  query?: string | undefined;
  onSearch: (words: string) => void;
  /** The goods; suggestions lie over them. */
  children: ReactNode;
}

/** The search above goods. It stays while they are scrolled. */
export function SearchBar({ title, query = '', onSearch, children }: SearchBarProps) {
  const colors = useColors();
  const insets = useSafeAreaInsets();
  const router = useRouter();
  const field = useRef<TextInput>(null);
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState(query);

  const close = () => {
    setOpen(false);
    setTyped(query);
    field.current?.blur();
  };

  // Android's own way back leads out of the search first.
  useEffect(() => {
    if (!isOpen || Platform.OS !== 'android') return;
    const leaving = BackHandler.addEventListener('hardwareBackPress', () => {
      setOpen(false);
      field.current?.blur();
      return true;
    });
    return () => leaving.remove();
  }, [isOpen]);

  const search = (wanted: string) => {
    const words = wanted.trim();
    if (words === '') return close();
    void keepRecentSearch(words);
    setOpen(false);
    setTyped(title === undefined ? words : '');
    field.current?.blur();
    onSearch(words);
  };

  const take = (slug: string) => {
    void keepRecentSearch(typed.trim());
    close();
    router.push(`/products/${slug}`);
  };

  return (
    <View style={[styles.fill, { backgroundColor: colors.paper }]}>
      <View
        style={{
          paddingStart: gutter + insets.left,
          paddingEnd: gutter + insets.right,
          ...styles.bar,
        }}
      >
        {!isOpen && title}
        <SearchField
          ref={field}
          value={typed}
          isOpen={isOpen}
          onChange={setTyped}
          onOpen={() => setOpen(true)}
          onClose={close}
          onSearch={() => search(typed)}
        />
      </View>
      <View style={styles.fill}>
        {/* What lies below the suggestions is not there for whoever hears the screen. */}
        <View
          style={styles.fill}
          aria-hidden={isOpen}
          importantForAccessibility={isOpen ? 'no-hide-descendants' : 'auto'}
        >
          {children}
        </View>
        {isOpen && (
          <ScrollView
            keyboardShouldPersistTaps="handled"
            keyboardDismissMode="on-drag"
            automaticallyAdjustKeyboardInsets
            style={[StyleSheet.absoluteFill, { backgroundColor: colors.paper }]}
            contentContainerStyle={styles.panel}
          >
            {typed.trim() === '' ? (
              <RecentRows onSearch={search} />
            ) : (
              <Suggestions typed={typed} onTake={take} onSearch={() => search(typed)} />
            )}
          </ScrollView>
        )}
      </View>
    </View>
  );
}

const styles = StyleSheet.create({
  fill: { flex: 1 },
  bar: { gap: space[3], paddingTop: space[2], paddingBottom: space[3] },
  panel: { paddingHorizontal: gutter, paddingBottom: space[7] },
});
