import { errorMessage } from '@stockroom/client/words/refusal-message';
import { useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../trpc.ts';
import { say } from '../../ui/say.ts';

/** Says why an order was not changed, and shows how it stands: somebody else may have been quicker. */
export function useRefusedChange(): (error: unknown) => void {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return (error) => {
    say({ words: errorMessage(error), urgent: true });
    void queryClient.invalidateQueries(trpc.office.orders.pathFilter());
  };
}
