import type { AppRouter } from '@stockroom/api/router';
import type { TRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { issuesOf, isUnreachable, refusalOf } from '../calls/refusal-of.ts';
import type { Session } from '../session/session.ts';

const mostRetries = 3;

/**
 * Places an order by an app. Where no answer comes it is sent again under the same `requestId`, and the shop
 * gives the same order again. Until the shop has said yes or no it is kept (`session.placing()`), so that an
 * app that was ended meanwhile can send the same once more; then it may be sent as it was found.
 */
export function placeOrderOptions(trpc: TRPCOptionsProxy<AppRouter>, session: Session) {
  return trpc.orders.place.mutationOptions({
    // Offline it fails at once and says so: nobody wants an order to be placed unseen, an hour later.
    networkMode: 'always',
    retry: (failures, error) => failures < mostRetries && isUnreachable(error),
    onMutate: async (input) => {
      const keepOrder = session.expectOrder();
      await session.keepPlacing(input);
      return { keepOrder };
    },
    onSuccess: async ({ number, token }, _input, { keepOrder }) => {
      await keepOrder({ number, token });
      await session.keepPlacing(null);
    },
    onError: async (error) => {
      const isNo = refusalOf(error) !== undefined || issuesOf(error).length > 0;
      if (isNo) await session.keepPlacing(null);
    },
  });
}
