import type { OrderStatus } from '@stockroom/contract/orders';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { Figures } from '../office/figures.tsx';
import { OfficeBar } from '../office/office-bar.tsx';
import styles from '../office/office.module.css';
import { OrderRow } from '../office/order-row.tsx';
import { SecondStepNotice } from '../office/second-step-notice.tsx';
import { StatusFilter } from '../office/status-filter.tsx';
import { isOrderStatus } from '../office/statuses.ts';
import { useOrderNews } from '../office/use-order-news.ts';
import { onlyMeant, readCursor } from '../only-meant.ts';
import { useTRPC } from '../trpc.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/page.tsx';

interface OfficeSearch {
  status?: OrderStatus;
  cursor?: string;
}

export const Route = createFileRoute('/office/')({
  validateSearch: (raw: Record<string, unknown>): OfficeSearch =>
    onlyMeant(raw, {
      ...(isOrderStatus(raw['status']) && { status: raw['status'] }),
      ...readCursor(raw),
    }),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient, trpc }, deps }) =>
    Promise.all([
      queryClient.ensureQueryData(trpc.account.security.queryOptions()),
      queryClient.ensureQueryData(trpc.office.overview.queryOptions()),
      queryClient.ensureQueryData(trpc.office.orders.counts.queryOptions()),
      queryClient.ensureQueryData(trpc.office.orders.list.queryOptions(deps)),
    ]).then(() => undefined),
  component: Office,
});

function emptyTitle(status: OrderStatus | undefined): string {
  if (status === undefined) return 'No orders yet';
  if (status === 'paid') return 'Nothing to pack';
  return status === 'packed' ? 'Nothing to ship' : 'None of these';
}

function Office() {
  const search = Route.useSearch();
  const trpc = useTRPC();
  const { data: overview } = useSuspenseQuery(trpc.office.overview.queryOptions());
  const { data: counts } = useSuspenseQuery(trpc.office.orders.counts.queryOptions());
  const { data: orders } = useSuspenseQuery(trpc.office.orders.list.queryOptions(search));
  const fresh = useOrderNews();
  return (
    <Page>
      <OfficeBar title="Office" />
      <SecondStepNotice />
      <Figures overview={overview} />
      <StatusFilter current={search.status} counts={counts} />
      {orders.items.length === 0 ? (
        <Empty
          title={emptyTitle(search.status)}
          actions={
            <ButtonLink to="/products" search={{}} look="quiet">
              To the shop front
            </ButtonLink>
          }
        >
          The next one shows here by itself, the moment it is placed.
        </Empty>
      ) : (
        <ul className={styles.list} aria-live="polite" aria-relevant="additions">
          {orders.items.map((order) => (
            <OrderRow
              // A new state is a new row, so that it lights up once more.
              key={`${order.number} ${order.status}`}
              order={order}
              fresh={fresh.has(order.number)}
            />
          ))}
        </ul>
      )}
      {orders.nextCursor !== null && (
        <p className={styles.on}>
          <ButtonLink to="/office" search={{ ...search, cursor: orders.nextCursor }} look="quiet">
            {search.status === 'paid' || search.status === 'packed'
              ? 'Later orders'
              : 'Earlier orders'}
          </ButtonLink>
        </p>
      )}
    </Page>
  );
}
