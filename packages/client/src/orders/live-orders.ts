import type { AppRouter } from '@stockroom/api/router';
import type { QueryClient } from '@tanstack/react-query';
import type { TRPCOptionsProxy } from '@trpc/tanstack-react-query';

/** Which order, and where its watcher came in; the connection remembers how far it has got since. */
export interface WatchedOrder {
  number: string;
  /** A guest's. */
  token: string | undefined;
  lastEventId: string | undefined;
}

/** Reads an order anew whenever something happens to it. */
export function watchOrderOptions(
  trpc: TRPCOptionsProxy<AppRouter>,
  queryClient: QueryClient,
  { number, token, lastEventId }: WatchedOrder,
) {
  const readAnew = () => {
    void queryClient.invalidateQueries(trpc.orders.byNumber.queryFilter({ number, token }));
    void queryClient.invalidateQueries(trpc.orders.mine.pathFilter());
  };
  return trpc.orders.watch.subscriptionOptions(
    { number, token, lastEventId },
    { onData: readAnew },
  );
}

/** Reads the office anew whenever an order changes, and tells which one did. */
export function watchOfficeOrdersOptions(
  trpc: TRPCOptionsProxy<AppRouter>,
  queryClient: QueryClient,
  onChanged: (number: string) => void,
) {
  const readAnew = () => void queryClient.invalidateQueries(trpc.office.pathFilter());
  return trpc.office.orders.watch.subscriptionOptions(
    {},
    {
      // Also after a lost connection, which may have been lost before there was any news to go on from.
      onStarted: readAnew,
      onData: ({ data: { number } }) => {
        onChanged(number);
        readAnew();
      },
    },
  );
}
