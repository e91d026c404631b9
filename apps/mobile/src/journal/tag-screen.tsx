import { useQuery } from '@tanstack/react-query';
import { Stack, useRouter } from 'expo-router';
import { StyleSheet, View } from 'react-native';
import { useTRPC } from '../shop/shop-context.ts';
import { space } from '../theme/measures.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Words } from '../ui/words.tsx';
import { JournalList } from './journal-list.tsx';

/** What the journal has about one thing. */
export function TagScreen({ tag }: { tag: string }) {
  const router = useRouter();
  const { data: tags } = useQuery(useTRPC().journal.tags.queryOptions());
  const found = tags?.find(({ slug }) => slug === tag);
  return (
    <>
      <Stack.Screen options={{ title: found?.name ?? 'The journal', headerTitle: '' }} />
      <JournalList
        tag={tag}
        header={
          <View style={styles.header}>
            <Words look="title">{found?.name ?? 'The journal'}</Words>
            {found && (
              <Words tone="inkQuiet">
                {found.count === 1
                  ? 'One post from the journal.'
                  : `${found.count} posts from the journal.`}
              </Words>
            )}
          </View>
        }
        empty={
          <Empty
            title="Nothing about this any more"
            action={
              <Button title="To the whole journal" onPress={() => router.navigate('/journal')} />
            }
          >
            What there was has been taken back. There are other posts.
          </Empty>
        }
      />
    </>
  );
}

const styles = StyleSheet.create({ header: { gap: space[2], paddingBottom: space[5] } });
