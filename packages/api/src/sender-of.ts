import type { MessageSender } from '@stockroom/domain/contact/weigh-message';
import type { Context } from './context.ts';

/** Who writes in the contact form. */
export async function senderOf(ctx: Context): Promise<MessageSender> {
  const { address, challengeKey } = ctx;
  return { account: await ctx.account(), address, challengeKey };
}
