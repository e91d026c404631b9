import {
  answerMessageInput,
  listMessagesInput,
  messageByIdInput,
  setMessageStatusInput,
} from '@stockroom/contract/contact';
import { answerMessage } from '@stockroom/domain/contact/answer-message';
import { countMessages } from '@stockroom/domain/contact/count-messages';
import { listMessages } from '@stockroom/domain/contact/list-messages';
import { markMessageRead } from '@stockroom/domain/contact/mark-message-read';
import { readMessage } from '@stockroom/domain/contact/read-message';
import { setMessageStatus } from '@stockroom/domain/contact/set-message-status';
import { watchMessages } from '@stockroom/domain/contact/watch-messages';
import { isStaff } from '../is-staff.ts';
import { staffProcedure } from '../procedures.ts';
import { router } from '../trpc.ts';
import { whileAllowed } from '../while-allowed.ts';

export const officeMessagesRouter = router({
  list: staffProcedure
    .input(listMessagesInput)
    .query(({ ctx, input }) => listMessages(ctx.db, input)),
  counts: staffProcedure.query(({ ctx }) => countMessages(ctx.db)),
  byId: staffProcedure
    .input(messageByIdInput)
    .query(({ ctx, input }) => readMessage(ctx.db, input)),
  markRead: staffProcedure
    .input(messageByIdInput)
    .mutation(({ ctx, input }) => ctx.transact((tx) => markMessageRead(tx, input))),
  answer: staffProcedure.input(answerMessageInput).mutation(async ({ ctx, input }) => {
    await ctx.transact((tx) => answerMessage(tx, ctx.account, input));
    return await readMessage(ctx.db, input);
  }),
  setStatus: staffProcedure.input(setMessageStatusInput).mutation(async ({ ctx, input }) => {
    const actor = { kind: 'staff', accountId: ctx.account.id } as const;
    await ctx.transact((tx) => setMessageStatus(tx, actor, input));
    return await readMessage(ctx.db, input);
  }),
  watch: staffProcedure.subscription(({ ctx, signal = ctx.signal }) =>
    whileAllowed({
      watch: (until) => watchMessages(ctx.db, ctx.watcher, until),
      isAllowed: async () => isStaff(await ctx.lookAgain()),
      signal,
    }),
  ),
});
