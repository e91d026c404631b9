import { useRouter } from 'expo-router';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Screen } from '../ui/screen.tsx';

export function PostGone() {
  const router = useRouter();
  return (
    <Screen>
      <Empty
        title="This page has been torn out"
        action={<Button title="To the journal" onPress={() => router.navigate('/journal')} />}
      >
        The address may be mistyped, or we have taken the post back. There are others worth reading.
      </Empty>
    </Screen>
  );
}
