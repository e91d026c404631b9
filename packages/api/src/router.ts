import { accountRouter } from './routers/account.ts';
import { cartRouter } from './routers/cart.ts';
import { catalogRouter } from './routers/catalog.ts';
import { checkoutRouter } from './routers/checkout.ts';
import { contactRouter } from './routers/contact.ts';
import { journalRouter } from './routers/journal.ts';
import { officeRouter } from './routers/office.ts';
import { ordersRouter } from './routers/orders.ts';
import { shopRouter } from './routers/shop.ts';
import { createCallerFactory, router } from './trpc.ts';

export const appRouter = router({
  account: accountRouter,
  cart: cartRouter,
  catalog: catalogRouter,
  checkout: checkoutRouter,
  contact: contactRouter,
  journal: journalRouter,
  office: officeRouter,
  orders: ordersRouter,
  shop: shopRouter,
});
export type AppRouter = typeof appRouter;

export const createCaller = createCallerFactory(appRouter);
