import { useLocalSearchParams, useRouter } from 'expo-router';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Screen } from '../ui/screen.tsx';

/** After an account has been erased. `waiting`: numbers of orders that are still to be sent. */
export function GoodbyeScreen() {
  const { waiting = '' } = useLocalSearchParams<{ waiting?: string }>();
  const router = useRouter();
  const numbers = waiting.split('.').filter((number) => /^S-\d{6,19}$/.test(number));
  const rest =
    numbers.length === 0
      ? ''
      : ` ${numbers.join(' and ')} still ${numbers.length === 1 ? 'reaches' : 'reach'} you, and ${numbers.length === 1 ? 'is' : 'are'} forgotten then.`;
  return (
    <Screen>
      <Empty
        title="It is all gone"
        action={<Button title="To the shop" look="quiet" onPress={() => router.dismissTo('/')} />}
      >
        {`We have erased what we kept on you, and signed you out everywhere, this phone included. A last mail confirms it.${rest}`}
      </Empty>
    </Screen>
  );
}
