import { contactReceiptInput, sendMessageInput } from '@stockroom/contract/contact';
import { serveChallenge } from '@stockroom/domain/contact/challenge';
import { describeContact } from '@stockroom/domain/contact/describe-contact';
import { findReceipt } from '@stockroom/domain/contact/find-receipt';
import { sendMessage } from '@stockroom/domain/contact/send-message';
import { weighMessage } from '@stockroom/domain/contact/weigh-message';
import { z } from 'zod';
import { publicProcedure } from '../procedures.ts';
import { rateLimit } from '../rate-limit.ts';
import { senderOf } from '../sender-of.ts';
import { router } from '../trpc.ts';

const nothing = z.object({}).prefault({});

export const contactRouter = router({
  about: publicProcedure.input(nothing).query(({ ctx }) => describeContact(ctx.db)),

  /** Never the same twice: not to be cached. */
  challenge: publicProcedure.input(nothing).query(({ ctx }) => serveChallenge(ctx.challengeKey)),

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
