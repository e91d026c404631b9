import { errorMessage } from '@stockroom/client/words/refusal-message';
import { StyleSheet, View } from 'react-native';
import { space } from '../theme/measures.ts';
import { Button } from './button.tsx';
import { Words } from './words.tsx';

interface FailureProps {
  /** Whatever the shop was asked, this came back. */
  error: unknown;
  onRetry: () => void;
  /** It is being tried again. */
  busy?: boolean;
  /** `end` stands below what did come; `screen` where there is nothing else. */
  place?: 'screen' | 'end';
}

/** Something could not be had: why, in words, and another try. */
export function Failure({ error, onRetry, busy = false, place = 'screen' }: FailureProps) {
  return (
    <View style={[styles.failure, place === 'screen' && styles.screen]}>
      {place === 'screen' && (
        <Words look="heading" style={styles.centred}>
          That did not come through
        </Words>
      )}
      <Words
        tone="inkQuiet"
        style={styles.centred}
        accessibilityRole="alert"
        accessibilityLiveRegion="polite"
      >
        {errorMessage(error)}
      </Words>
      <Button title="Try again" look="quiet" onPress={onRetry} busy={busy} />
    </View>
  );
}

const styles = StyleSheet.create({
  failure: { alignItems: 'center', gap: space[3], paddingVertical: space[5] },
  screen: { paddingVertical: space[7], paddingHorizontal: space[5] },
  centred: { textAlign: 'center' },
});
