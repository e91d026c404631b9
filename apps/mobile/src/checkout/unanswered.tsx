import { errorMessage } from '@stockroom/client/words/refusal-message';
import { StyleSheet } from 'react-native';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Screen } from '../ui/screen.tsx';
import { Words } from '../ui/words.tsx';

interface UnansweredProps {
  /** Of the last try; none where it was in an earlier life of the app. */
  error: unknown;
  isBusy: boolean;
  onAgain: () => void;
}

/**
 * An order was sent, and no answer came. Nothing else can be ordered until it is known whether it arrived:
 * a changed form would be another order, or would be taken for this one.
 */
export function Unanswered({ error, isBusy, onAgain }: UnansweredProps) {
  return (
    <Screen>
      <Empty
        title="We have not heard back"
        action={<Button title="Ask again" busy={isBusy} onPress={onAgain} />}
      >
        Your order was sent, and no answer came. Ask again: if it has arrived, you will see it; if
        not, it is placed now. It is never placed twice.
      </Empty>
      {error !== null && error !== undefined && (
        <Words look="small" tone="inkQuiet" style={styles.why}>
          {errorMessage(error)}
        </Words>
      )}
    </Screen>
  );
}

const styles = StyleSheet.create({ why: { textAlign: 'center' } });
