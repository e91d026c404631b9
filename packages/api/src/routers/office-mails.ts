import { listMailsInput, mailByIdInput } from '@stockroom/contract/office';
import { findMail } from '@stockroom/domain/mail/find-mail';
import { listMails } from '@stockroom/domain/mail/list-mails';
import { sendAgain } from '@stockroom/domain/mail/send-again';
import { staffProcedure } from '../procedures.ts';
import { router } from '../trpc.ts';

export const officeMailsRouter = router({
  list: staffProcedure.input(listMailsInput).query(({ ctx, input }) => listMails(ctx.db, input)),
  byId: staffProcedure
    .input(mailByIdInput)
    .query(({ ctx, input }) => findMail(ctx.db, ctx.account, input)),
  sendAgain: staffProcedure.input(mailByIdInput).mutation(async ({ ctx, input }) => {
    const actor = { kind: 'staff', accountId: ctx.account.id } as const;
    await ctx.transact((tx) => sendAgain(tx, actor, input));
    return await findMail(ctx.db, ctx.account, input);
  }),
});
