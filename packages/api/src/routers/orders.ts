import {
  listOrdersInput,
  orderByNumberInput,
  placeOrderInput,
  watchOrderInput,
} from '@stockroom/contract/orders';
import { keepAddress } from '@stockroom/domain/addresses/keep-address';
import { cancelOrder } from '@stockroom/domain/orders/cancel-order';
import { findPayPath } from '@stockroom/domain/orders/find-pay-path';
import { listOrders } from '@stockroom/domain/orders/list-orders';
import { findOwnOrder } from '@stockroom/domain/orders/order-reader';
import { placeOrder } from '@stockroom/domain/orders/place-order';
import { reorder } from '@stockroom/domain/orders/reorder';
import { readOrder } from '@stockroom/domain/orders/read-order';
import { watchOrder } from '@stockroom/domain/orders/watch-order';
import { ownCart } from '../cart-of.ts';
import { customerOf } from '../customer-of.ts';
import { placedOrder } from '../placed-order.ts';
import { accountProcedure, publicProcedure } from '../procedures.ts';
import { rateLimit } from '../rate-limit.ts';
import { readerOf } from '../reader-of.ts';
import { trackEvents } from '../track-events.ts';
import { mayStillRead } from '../may-still-read.ts';
import { whileAllowed } from '../while-allowed.ts';
import { router } from '../trpc.ts';

export const ordersRouter = router({
  place: publicProcedure
    .use(rateLimit('orders.place', { hits: 600, seconds: 600 }))
    .input(placeOrderInput)
    .mutation(async ({ ctx, input }) => {
      const customer = await customerOf(ctx);
      const order = await ctx.transact(async (tx) => {
        const placed = await placeOrder(tx, customer, input);
        const { accountId } = customer;
        if (input.keepAddress && accountId) await keepAddress(tx, { id: accountId }, input.address);
        return placed;
      });
      return placedOrder(ctx, order);
    }),
  byNumber: publicProcedure.input(orderByNumberInput).query(async ({ ctx, input }) => {
    const order = await findOwnOrder(ctx.db, await readerOf(ctx, input.token), input.number);
    return await readOrder(ctx.db, order);
  }),
  mine: accountProcedure
    .input(listOrdersInput)
    .query(({ ctx, input }) => listOrders(ctx.db, { accountId: ctx.account.id }, input)),
  /** Where to pay it. No query: the address opens the order, and nobody should keep it. */
  pay: publicProcedure.input(orderByNumberInput).mutation(async ({ ctx, input }) => {
    const order = await findOwnOrder(ctx.db, await readerOf(ctx, input.token), input.number);
    return { payment: { url: `${ctx.publicUrl}${await findPayPath(ctx.db, order)}` } };
  }),
  cancel: publicProcedure.input(orderByNumberInput).mutation(async ({ ctx, input }) => {
    const reader = await readerOf(ctx, input.token);
    const order = await findOwnOrder(ctx.db, reader, input.number);
    const actor = { kind: 'customer', accountId: reader.accountId ?? undefined } as const;
    await ctx.transact((tx) => cancelOrder(tx, actor, order));
    return await readOrder(ctx.db, order);
  }),
  /** What of it can be had goes into the caller's own cart. */
  reorder: publicProcedure.input(orderByNumberInput).mutation(async ({ ctx, input }) => {
    const order = await findOwnOrder(ctx.db, await readerOf(ctx, input.token), input.number);
    const cart = await ownCart(ctx);
    const lines = await ctx.transact((tx) => reorder(tx, cart, order));
    return { lines };
  }),
  // Whose order it is, is decided before the stream begins: a refusal is then an answer like any other.
  watch: publicProcedure
    .input(watchOrderInput)
    .subscription(async ({ ctx, input, signal = ctx.signal }) => {
      const order = await findOwnOrder(ctx.db, await readerOf(ctx, input.token), input.number);
      const lastEventId = input.lastEventId ?? undefined;
      return trackEvents(
        whileAllowed({
          watch: (until) => watchOrder(ctx.db, ctx.watcher, order, { lastEventId, signal: until }),
          isAllowed: () => mayStillRead(ctx, input),
          signal,
        }),
      );
    }),
});
