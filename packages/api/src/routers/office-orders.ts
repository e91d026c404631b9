import { watchOrdersInput } from '@stockroom/contract/office';
import { listOrdersInput } from '@stockroom/contract/orders';
import { officeOrderInput, shipmentInput } from '@stockroom/contract/shipments';
import { cancelOrder } from '@stockroom/domain/orders/cancel-order';
import { correctTracking } from '@stockroom/domain/orders/correct-tracking';
import { countOrders } from '@stockroom/domain/orders/count-orders';
import { findOrder } from '@stockroom/domain/orders/find-order';
import { listOrders } from '@stockroom/domain/orders/list-orders';
import { packOrder } from '@stockroom/domain/orders/pack-order';
import { readOfficeOrder } from '@stockroom/domain/orders/read-office-order';
import { shipOrder } from '@stockroom/domain/orders/ship-order';
import { unpackOrder } from '@stockroom/domain/orders/unpack-order';
import { watchOrderList } from '@stockroom/domain/orders/watch-order-list';
import { changeOrder } from '../change-order.ts';
import { isStaff } from '../is-staff.ts';
import { staffProcedure } from '../procedures.ts';
import { trackEvents } from '../track-events.ts';
import { router } from '../trpc.ts';
import { whileAllowed } from '../while-allowed.ts';

export const officeOrdersRouter = router({
  list: staffProcedure
    .input(listOrdersInput)
    .query(({ ctx, input }) => listOrders(ctx.db, 'everybody', input)),
  counts: staffProcedure.query(({ ctx }) => countOrders(ctx.db)),
  byNumber: staffProcedure
    .input(officeOrderInput)
    .query(async ({ ctx, input }) =>
      readOfficeOrder(ctx.db, await findOrder(ctx.db, input.number)),
    ),
  cancel: staffProcedure
    .input(officeOrderInput)
    .mutation(({ ctx, input }) => changeOrder(ctx, input, cancelOrder)),
  pack: staffProcedure
    .input(officeOrderInput)
    .mutation(({ ctx, input }) => changeOrder(ctx, input, packOrder)),
  unpack: staffProcedure
    .input(officeOrderInput)
    .mutation(({ ctx, input }) => changeOrder(ctx, input, unpackOrder)),
  ship: staffProcedure
    .input(shipmentInput)
    .mutation(({ ctx, input }) => changeOrder(ctx, input, shipOrder)),
  correctTracking: staffProcedure
    .input(shipmentInput)
    .mutation(({ ctx, input }) => changeOrder(ctx, input, correctTracking)),
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
