import type { Cart } from '@stockroom/client/calls/shapes';
import { useRouter } from 'expo-router';
import { View } from 'react-native';
import { UnpaidOrders } from '../orders/unpaid-orders.tsx';
import { AsOf } from '../shop/as-of.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';
import { Screen } from '../ui/screen.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { thingsWords } from '../ui/things-words.ts';
import { usePullToRefresh } from '../ui/use-pull-to-refresh.tsx';
import { Words } from '../ui/words.tsx';
import { CartLineRow } from './cart-line-row.tsx';
import { CartSummary } from './cart-summary.tsx';
import { useCart } from './use-cart.ts';
import { useSetLine, useTakeOut } from './use-set-line.ts';

export function CartScreen() {
  const router = useRouter();
  const { data: cart, error, refetch, isFetching, dataUpdatedAt } = useCart();
  const refresh = usePullToRefresh(refetch);
  const isFilled = cart !== undefined && cart.lines.length > 0;
  return (
    <Screen isTab refresh={refresh} {...(isFilled && { footer: <ToCheckout cart={cart} /> })}>
      <View>
        <Words look="title">Your cart</Words>
        {isFilled && <Words tone="inkQuiet">{thingsWords(cart.count)}</Words>}
        {isFilled && <AsOf updatedAt={dataUpdatedAt} />}
      </View>
      <UnpaidOrders />
      {!cart && !error && <Waiting />}
      {!cart && error && <Failure error={error} onRetry={() => void refetch()} busy={isFetching} />}
      {cart && !isFilled && (
        <Empty
          title="Your cart is empty"
          action={<Button title="Look around the shop" onPress={() => router.navigate('/')} />}
        >
          Whatever you put in stays here until you come back for it.
        </Empty>
      )}
      {isFilled && <Filled cart={cart} />}
    </Screen>
  );
}

function Filled({ cart }: { cart: Cart }) {
  const { mutate: setLine } = useSetLine();
  const takeOut = useTakeOut();
  return (
    <>
      <View>
        {cart.lines.map((line) => (
          <CartLineRow
            key={line.variantId}
            line={line}
            onChange={(quantity) => setLine({ variantId: line.variantId, quantity })}
            onTakeOut={() => takeOut(line)}
          />
        ))}
      </View>
      <CartSummary cart={cart} />
    </>
  );
}

function ToCheckout({ cart: { lines } }: { cart: Cart }) {
  const router = useRouter();
  if (lines.some(({ available, quantity }) => available < quantity)) {
    return (
      <Words accessibilityLiveRegion="polite">
        Something in your cart is no longer there in that number. Change it to go on.
      </Words>
    );
  }
  return <Button title="To the checkout" onPress={() => router.push('/checkout')} />;
}

function Waiting() {
  return (
    <>
      <Skeleton height={120} />
      <Skeleton height={120} />
      <Skeleton height={60} />
    </>
  );
}
