import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'expo-router';
import { useEffect } from 'react';
import { StyleSheet, View } from 'react-native';
import { useTRPC } from '../shop/shop-context.ts';
import { space } from '../theme/measures.ts';
import { announce } from '../ui/announce.ts';
import { Button } from '../ui/button.tsx';
import { Words } from '../ui/words.tsx';

interface MessageSentProps {
  receipt: string;
  onAnother: () => void;
}

const thanks = 'Thank you. We have it.';

/** What happens next, and where. */
export function MessageSent({ receipt, onAnother }: MessageSentProps) {
  const router = useRouter();
  const { data } = useQuery(useTRPC().contact.receipt.queryOptions({ receipt }));
  const confirmationTo = data?.confirmationTo ?? null;
  useEffect(() => announce(thanks), []);
  return (
    <View style={styles.sent}>
      <Words look="title">{thanks}</Words>
      {confirmationTo !== null && (
        <Step when="Now">
          {`a confirmation is on its way to ${confirmationTo}. If it does not arrive, look among the spam: the address may have a slip in it.`}
        </Step>
      )}
      <Step when="Soon">
        a person reads what you wrote. Nobody else does, and no machine answers.
      </Step>
      <Step when="Within two working days">
        you have an answer by mail. Just answer that one if there is more to say.
      </Step>
      <Button title="Look around the shop" onPress={() => router.navigate('/')} />
      <Button title="Write another message" look="text" onPress={onAnother} />
    </View>
  );
}

function Step({ when, children }: { when: string; children: string }) {
  return (
    <Words>
      <Words look="strong">{when}</Words> {children}
    </Words>
  );
}

const styles = StyleSheet.create({ sent: { gap: space[4], paddingTop: space[5] } });
