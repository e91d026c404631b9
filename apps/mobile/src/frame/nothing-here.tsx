import { useRouter } from 'expo-router';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Screen } from '../ui/screen.tsx';

/** Where a link led to a screen that the app does not have. */
export function NothingHere() {
  const router = useRouter();
  return (
    <Screen>
      <Empty
        title="Nothing on this shelf"
        action={<Button title="Look around the shop" onPress={() => router.replace('/products')} />}
      >
        The address may be mistyped, or what stood here has gone.
      </Empty>
    </Screen>
  );
}
