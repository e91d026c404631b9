import { useRouter } from 'expo-router';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Screen } from '../ui/screen.tsx';

export function ProductGone() {
  const router = useRouter();
  return (
    <Screen>
      <Empty
        title="We no longer keep this"
        action={<Button title="See what we do keep" onPress={() => router.replace('/products')} />}
      >
        The address may be mistyped, or the last one has gone for good.
      </Empty>
    </Screen>
  );
}
