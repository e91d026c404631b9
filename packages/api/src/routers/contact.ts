import { contactReceiptInput, sendMessageInput } from '@stockroom/contract/contact';
import { serveChallenge } from '@stockroom/domain/contact/challenge';
import { findReceipt } from '@stockroom/domain/contact/find-receipt';
import { sendMessage } from '@stockroom/domain/contact/send-message';
import { weighMessage } from '@stockroom/domain/contact/weigh-message';
import { z } from 'zod';
import { publicProcedure } from '../procedures.ts';
import { rateLimit } from '../rate-limit.ts';
import { senderOf } from '../sender-of.ts';
import { router } from '../trpc.ts';

export const contactRouter = router({
  /** Never the same twice: not to be cached. */
  challenge: publicProcedure
    .input(z.object({}).prefault({}))
    .query(({ ctx }) => serveChallenge(ctx.challengeKey)),

  send: publicProcedure
    .use(rateLimit('contact.send', { hits: 60, seconds: 3600 }))
    .input(sendMessageInput)
    .mutation(async ({ ctx, input }) => {
      const weighed = await weighMessage(ctx.db, await senderOf(ctx), input);
      return await ctx.transact((tx) => sendMessage(tx, weighed, input));
    }),

  receipt: publicProcedure
    .input(contactReceiptInput)
    .query(({ ctx, input }) => findReceipt(ctx.db, input)),
});
