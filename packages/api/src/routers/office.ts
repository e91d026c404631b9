import { readOverview } from '@stockroom/domain/office/read-overview';
import { staffProcedure } from '../procedures.ts';
import { router } from '../trpc.ts';
import { officeCustomersRouter } from './office-customers.ts';
import { officeMailsRouter } from './office-mails.ts';
import { officeMessagesRouter } from './office-messages.ts';
import { officeOrdersRouter } from './office-orders.ts';
import { officePostsRouter } from './office-posts.ts';

export const officeRouter = router({
  overview: staffProcedure.query(({ ctx }) => readOverview(ctx.db)),
  customers: officeCustomersRouter,
  mails: officeMailsRouter,
  messages: officeMessagesRouter,
  orders: officeOrdersRouter,
  posts: officePostsRouter,
});
