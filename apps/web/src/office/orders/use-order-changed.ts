import { errorMessage } from '@stockroom/client/words/refusal-message';
import type { OfficeOrder } from '@stockroom/client/calls/shapes';
import { useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../trpc.ts';
import { say } from '../../ui/say.ts';

interface OrderChanged {
  /** Shows the order as it came back, and reads the lists anew. */
  show: (order: OfficeOrder) => void;
  /** Says why not, and shows how the order stands: somebody else may have changed it. */
  refuse: (error: unknown) => void;
}

export function useOrderChanged(number: string): OrderChanged {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const lookAgain = () => void queryClient.invalidateQueries(trpc.office.pathFilter());
  return {
    show: (order) => {
      const { queryKey } = trpc.office.orders.byNumber.queryOptions({ number });
      queryClient.setQueryData(queryKey, order);
      lookAgain();
    },
    refuse: (error) => {
      say({ words: errorMessage(error), urgent: true });
      lookAgain();
    },
  };
}
