import { useRouter } from 'expo-router';
import { useSetLine } from '../cart/use-set-line.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Words } from '../ui/words.tsx';
import type { Hindrance } from './use-place-order.ts';

interface HindranceNoticeProps {
  hindrance: Hindrance;
  onResolved: () => void;
}

/** Why the order was not placed, what is different now, and the shortest way on. */
export function HindranceNotice({ hindrance, onResolved }: HindranceNoticeProps) {
  const { words, changes, shortage } = hindrance;
  const setLine = useSetLine();
  const router = useRouter();
  return (
    <Notice tone="bad">
      <Words>{words}</Words>
      {changes.map((change) => (
        <Words key={change}>{change}</Words>
      ))}
      {shortage && (
        <>
          <Button
            title={
              shortage.available > 0 ? `Take ${shortage.available} instead` : 'Go on without it'
            }
            look="quiet"
            busy={setLine.isPending}
            onPress={() =>
              setLine.mutate(
                { variantId: shortage.variantId, quantity: shortage.available },
                { onSuccess: onResolved },
              )
            }
          />
          <Button title="Back to the cart" look="text" onPress={() => router.navigate('/cart')} />
        </>
      )}
    </Notice>
  );
}
