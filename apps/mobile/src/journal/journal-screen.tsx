import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'expo-router';
import { StyleSheet, View } from 'react-native';
import { useSafeAreaInsets } from 'react-native-safe-area-context';
import { useTRPC } from '../shop/shop-context.ts';
import { space } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { Empty } from '../ui/empty.tsx';
import { SideScroll } from '../ui/side-scroll.tsx';
import { Words } from '../ui/words.tsx';
import { JournalList } from './journal-list.tsx';

/** Everything that has been written. */
export function JournalScreen() {
  const router = useRouter();
  const colors = useColors();
  const { top } = useSafeAreaInsets();
  const { data: tags = [] } = useQuery(useTRPC().journal.tags.queryOptions());
  return (
    <View style={[styles.screen, { backgroundColor: colors.paper, paddingTop: top }]}>
      <JournalList
        paddingTop={space[3]}
        header={
          <View style={styles.header}>
            <Words look="title">The journal</Words>
            <Words tone="inkQuiet">
              Notes from the back room: what came in, what it is good for, and what we learned while
              unpacking it.
            </Words>
            {tags.length > 0 && (
              <SideScroll accessibilityLabel="What posts are about">
                {tags.map(({ slug, name }) => (
                  <Chip
                    key={slug}
                    title={name}
                    kind="link"
                    isOn={false}
                    onPress={() => router.push(`/journal/tags/${slug}`)}
                  />
                ))}
              </SideScroll>
            )}
          </View>
        }
        empty={
          <Empty
            title="Nothing written yet"
            action={<Button title="Look around the shop" onPress={() => router.navigate('/')} />}
          >
            We are still unpacking. Until there is something to read, there is a good deal to look
            at.
          </Empty>
        }
      />
    </View>
  );
}

const styles = StyleSheet.create({
  screen: { flex: 1 },
  header: { gap: space[3], paddingBottom: space[5] },
});
