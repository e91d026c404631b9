import { refusalOf } from '@stockroom/client/calls/refusal-of';
import { orderStatusWords } from '@stockroom/client/words/order-words';
import type { OrderStatus } from '@stockroom/contract/orders';
import { useRouter } from 'expo-router';
import { useEffect, useRef } from 'react';
import { AsOf } from '../shop/as-of.tsx';
import { useShop } from '../shop/shop-context.ts';
import { announce } from '../ui/announce.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';
import { feel } from '../ui/feel.ts';
import { Screen } from '../ui/screen.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { usePullToRefresh } from '../ui/use-pull-to-refresh.tsx';
import { OrderView } from './order-view.tsx';
import { useGuestOrders } from './use-guest-orders.ts';
import { useLiveOrder } from './use-live-order.ts';

interface OrderScreenProps {
  number: string;
  /** Of the link that led here, where it had one. */
  token: string | undefined;
}

/** One order, live: the account's, or a guest's by the token of its link or of this phone. */
export function OrderScreen({ number, token: given }: OrderScreenProps) {
  const kept = useGuestOrders();
  const token = given ?? kept?.find((each) => each.number === number)?.token;
  const isKnown = given !== undefined || kept !== undefined;
  const { order, line } = useLiveOrder(isKnown ? { number, token } : undefined);
  const { data, error, refetch, isFetching, dataUpdatedAt } = order;
  const refresh = usePullToRefresh(refetch);
  useNews(data?.status);
  useKeep(number, data === undefined ? undefined : given);
  if (!data && refusalOf(error)?.code === 'not_found') return <Unknown />;
  return (
    <Screen refresh={refresh}>
      {data && <AsOf what="This order" updatedAt={dataUpdatedAt} />}
      {data && <OrderView order={data} link={{ number, token }} line={line} />}
      {!data && error && <Failure error={error} onRetry={() => void refetch()} busy={isFetching} />}
      {!data && !error && (
        <>
          <Skeleton height={36} width="60%" />
          <Skeleton height={56} />
          <Skeleton height={180} />
        </>
      )}
    </Screen>
  );
}

/** Not there, or somebody else's: nobody is told which. */
function Unknown() {
  const router = useRouter();
  return (
    <Screen>
      <Empty
        title="We cannot show that order"
        action={<Button title="To your orders" onPress={() => router.replace('/account/orders')} />}
      >
        Open it with the link in your confirmation mail, or sign in with the account that it was
        placed with.
      </Empty>
    </Screen>
  );
}

/** Whoever waits for the bank need not look: the phone says, and is felt to say, what has come. */
function useNews(status: OrderStatus | undefined): void {
  const before = useRef(status);
  useEffect(() => {
    if (before.current !== undefined && status !== undefined && before.current !== status) {
      announce(orderStatusWords[status]);
      if (status === 'paid') feel('done');
    }
    before.current = status;
  }, [status]);
}

/** A link out of a mail has opened it; from now on this phone can, too. */
function useKeep(number: string, token: string | undefined): void {
  const { session } = useShop();
  useEffect(() => {
    if (token !== undefined) void session.keepGuestOrder({ number, token });
  }, [session, number, token]);
}
