import { errorMessage } from '@stockroom/client/words/refusal-message';
import { useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../shop/shop-context.ts';
import { feel } from '../ui/feel.ts';
import { say } from '../ui/say.ts';

/** What follows when an order was changed, or was not: somebody else may have been faster. */
export function useStep() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return {
    done: (words: string) => {
      feel('done');
      say({ words });
    },
    refused: (error: unknown) => {
      feel('refused');
      say({ words: errorMessage(error), urgent: true });
      // How it stands now is shown at once.
      void queryClient.invalidateQueries(trpc.office.pathFilter());
    },
  };
}
