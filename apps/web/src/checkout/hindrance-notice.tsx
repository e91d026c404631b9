import { Link } from '@tanstack/react-router';
import { useSetLine } from '../cart/use-set-line.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { Hindrance } from './use-place-order.ts';

interface HindranceNoticeProps {
  hindrance: Hindrance;
  onResolved: () => void;
}

/** Why the order was not placed, what is different now, and the shortest way on. */
export function HindranceNotice({ hindrance, onResolved }: HindranceNoticeProps) {
  const { words, changes, shortage } = hindrance;
  const setLine = useSetLine();
  return (
    <Notice tone="bad">
      <p>{words}</p>
      {changes.length > 0 && (
        <ul>
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
      {shortage && (
        <p>
          <Button
            look="quiet"
            disabled={setLine.isPending}
            onClick={() =>
              setLine.mutate(
                { variantId: shortage.variantId, quantity: shortage.available },
                { onSuccess: onResolved },
              )
            }
          >
            {shortage.available > 0 ? `Take ${shortage.available} instead` : 'Go on without it'}
          </Button>{' '}
          <Link to="/cart" search={{}}>
            Back to the cart
          </Link>
        </p>
      )}
    </Notice>
  );
}
