import { useQueryClient } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import { useTRPC } from '../../trpc.ts';

/** Reads what is shown of messages anew whenever one comes or changes, on whatever server. */
export function useMessageNews(): void {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const readAnew = () => void queryClient.invalidateQueries(trpc.office.messages.pathFilter());
  useSubscription(
    trpc.office.messages.watch.subscriptionOptions(undefined, {
      // Also after a lost connection: what came meanwhile was not told.
      onStarted: readAnew,
      onData: readAnew,
    }),
  );
}
