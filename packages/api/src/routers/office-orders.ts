import { cancelOfficeOrderInput, watchOrdersInput } from '@stockroom/contract/office';
import { listOrdersInput, orderByNumberInput } from '@stockroom/contract/orders';
import { cancelOrder } from '@stockroom/domain/orders/cancel-order';
import { findOrder } from '@stockroom/domain/orders/find-order';
import { listOrders } from '@stockroom/domain/orders/list-orders';
import { readOfficeOrder } from '@stockroom/domain/orders/read-office-order';
import { watchOrderList } from '@stockroom/domain/orders/watch-order-list';
import { isStaff } from '../is-staff.ts';
import { staffProcedure } from '../procedures.ts';
import { trackEvents } from '../track-events.ts';
import { router } from '../trpc.ts';
import { whileAllowed } from '../while-allowed.ts';

export const officeOrdersRouter = router({
  list: staffProcedure
    .input(listOrdersInput)
    .query(({ ctx, input }) => listOrders(ctx.db, 'everybody', input)),
  byNumber: staffProcedure
    .input(orderByNumberInput.pick({ number: true }))
    .query(async ({ ctx, input }) =>
      readOfficeOrder(ctx.db, await findOrder(ctx.db, input.number)),
    ),
  cancel: staffProcedure.input(cancelOfficeOrderInput).mutation(async ({ ctx, input }) => {
    const order = await findOrder(ctx.db, input.number);
    const actor = { kind: 'staff', accountId: ctx.account.id } as const;
    await ctx.transact((tx) => cancelOrder(tx, actor, order));
    return await readOfficeOrder(ctx.db, order);
  }),
  watch: staffProcedure
    .input(watchOrdersInput)
    .subscription(({ ctx, input, signal = ctx.signal }) => {
      const lastEventId = input.lastEventId ?? undefined;
      return trackEvents(
        whileAllowed({
          watch: (until) => watchOrderList(ctx.db, ctx.watcher, { lastEventId, signal: until }),
          isAllowed: async () => isStaff(await ctx.lookAgain()),
          signal,
        }),
      );
    }),
});
