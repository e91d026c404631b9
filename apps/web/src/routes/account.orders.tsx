import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { titled } from '../discovery/page-head.ts';
import { AccountFrame } from '../account/account-frame.tsx';
import { onlyMeant, readCursor } from '../only-meant.ts';
import { OrderList } from '../orders/order-list.tsx';
import { useTRPC } from '../trpc.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';

interface OrdersSearch {
  /** Where the list of orders goes on. */
  cursor?: string;
}

export const Route = createFileRoute('/account/orders')({
  validateSearch: (raw: Record<string, unknown>): OrdersSearch => onlyMeant(raw, readCursor(raw)),
  loaderDeps: ({ search: { cursor } }) => ({ cursor }),
  loader: async ({ context: { queryClient, trpc }, deps: { cursor } }) => {
    await queryClient.ensureQueryData(trpc.orders.mine.queryOptions({ cursor }));
  },
  head: ({ match }) => ({ meta: [{ title: titled(match, 'Your orders') }] }),
  component: Orders,
});

function Orders() {
  const { cursor } = Route.useSearch();
  const { data: orders } = useSuspenseQuery(useTRPC().orders.mine.queryOptions({ cursor }));
  return (
    <AccountFrame title="Your orders">
      {orders.items.length > 0 ? (
        <OrderList orders={orders.items} />
      ) : (
        <Empty
          title="No orders yet"
          actions={
            <ButtonLink to="/products" search={{}}>
              Look around the shop
            </ButtonLink>
          }
        >
          They will stand here, one below the other.
        </Empty>
      )}
      {orders.nextCursor !== null && (
        <p>
          <ButtonLink to="/account/orders" search={{ cursor: orders.nextCursor }} look="quiet">
            Earlier orders
          </ButtonLink>
        </p>
      )}
    </AccountFrame>
  );
}
