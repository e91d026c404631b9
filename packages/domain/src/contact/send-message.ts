import { randomUUID } from 'node:crypto';
import type { SendMessageInput } from '@stockroom/contract/contact';
import type { Tx } from '@stockroom/db/db';
import { newMessageId } from '../mail/new-message-id.ts';
import { ShopError } from '../shop-error.ts';
import { confirmMessage } from './confirm-message.ts';
import { tellOwner } from './tell-owner.ts';
import { useChallenge } from './use-challenge.ts';
import type { WeighedMessage } from './weigh-message.ts';

export interface SentMessage {
  /** What `contact.receipt` knows it by; its sender's alone. */
  receipt: string;
  /** Where a confirmation goes; null: none is sent, but we have the message. */
  confirmationTo: string | null;
}

/**
 * Saves what somebody wrote and, unless it is doubtful, tells them and the owner by mail. Safe to
 * repeat: the same `requestId` saves it once.
 * @throws challenge_stale; request_used_otherwise: another message was sent under this request
 */
export async function sendMessage(
  tx: Tx,
  weighed: WeighedMessage,
  input: SendMessageInput,
): Promise<SentMessage> {
  const requestId = input.requestId ?? randomUUID();
  const message = await tx
    .insertInto('messages')
    .values({
      request_id: requestId,
      thread_id: newMessageId(),
      name: input.name,
      email: input.email,
      account_id: weighed.accountId,
      order_number: input.orderNumber ?? null,
      body: input.message,
      status: weighed.doubt === null ? 'new' : 'spam',
      doubt: weighed.doubt,
    })
    // A second one at once waits here for the first one's commit, and then finds it below.
    .onConflict((conflict) => conflict.column('request_id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!message) return await findSent(tx, requestId, input);

  if (weighed.challengeId !== null) await useChallenge(tx, weighed.challengeId);
  if (weighed.doubt === null) await tellOwner(tx, message.id);
  const confirmed =
    weighed.confirm && (await confirmMessage(tx, message.id, { quoting: weighed.ownsAddress }));
  return { receipt: requestId, confirmationTo: confirmed ? input.email : null };
}

/** Whoever has the request's id and every word of it hears again what its sender heard. */
async function findSent(tx: Tx, requestId: string, input: SendMessageInput): Promise<SentMessage> {
  const earlier = await tx
    .selectFrom('messages')
    .select(['name', 'email', 'body', 'confirmation_mail_id as confirmationMailId'])
    .where('request_id', '=', requestId)
    .executeTakeFirstOrThrow();
  const same =
    earlier.name === input.name && earlier.email === input.email && earlier.body === input.message;
  if (!same) throw new ShopError({ code: 'request_used_otherwise' });
  return {
    receipt: requestId,
    confirmationTo: earlier.confirmationMailId === null ? null : earlier.email,
  };
}
