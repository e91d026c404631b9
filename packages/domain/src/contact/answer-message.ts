import type { AnswerMessageInput } from '@stockroom/contract/contact';
import type { Tx } from '@stockroom/db/db';
import { sql } from 'kysely';
import type { Account } from '../accounts/account.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { writeAudit } from '../office/write-audit.ts';
import { readShop } from '../shop/read-shop.ts';
import { ShopError } from '../shop-error.ts';
import { lockMessage } from './lock-message.ts';
import { mayMessageBecome } from './message-status.ts';

/**
 * Answers by mail, in the thread that the confirmation began. Safe to repeat: the same `requestId`
 * answers once. @throws not_found; message_cannot_change: it is spam; answered_meanwhile: there is an
 * answer that its writer has not seen; request_used_otherwise
 */
export async function answerMessage(
  tx: Tx,
  staff: Pick<Account, 'id' | 'name'>,
  input: AnswerMessageInput,
): Promise<void> {
  // Of two who answer at once, the second waits here and then sees the first one's answer.
  const message = await lockMessage(tx, input.id);
  const answers = await readThread(tx, input.id);
  const earlier = answers.find(({ requestId }) => requestId === input.requestId);
  if (earlier) {
    if (earlier.body === input.body) return;
    throw new ShopError({ code: 'request_used_otherwise' });
  }
  if (!mayMessageBecome(message.status, 'answered')) {
    throw new ShopError({ code: 'message_cannot_change', status: message.status });
  }
  const newest = answers.at(-1);
  if (newest && newest.id !== input.lastSeen) {
    throw new ShopError({ code: 'answered_meanwhile', by: newest.by ?? 'Somebody' });
  }

  const shop = await readShop(tx);
  const mailId = await queueMail(tx, {
    kind: 'message_answered',
    to: message.email,
    replyTo: shop.email,
    cause: `message/${message.id}/answer/${input.requestId}`,
    thread: [
      ...(message.confirmationMailId === null ? [] : [message.threadId]),
      ...answers.map(({ messageId }) => messageId),
    ],
    data: {
      shopName: shop.name,
      orderNumber: message.orderNumber,
      name: message.name,
      body: input.body,
      by: staff.name,
      quote: message.body,
      quotedAt: message.createdAt.toISOString(),
    },
    ...(message.accountId !== null && { accountId: message.accountId }),
  });
  await tx
    .insertInto('answers')
    .values({
      message_id: message.id,
      request_id: input.requestId,
      account_id: staff.id,
      body: input.body,
      mail_id: mailId,
    })
    .execute();
  await tx
    .updateTable('messages')
    .set({ status: 'answered', read_at: sql<Date>`coalesce(read_at, now())` })
    .where('id', '=', message.id)
    .execute();
  const actor = { kind: 'staff', accountId: staff.id } as const;
  await writeAudit(tx, actor, 'message.answer', `message/${message.id}`, { mail: mailId });
}

async function readThread(tx: Tx, messageId: string) {
  return await tx
    .selectFrom('answers as a')
    .innerJoin('mails as m', 'm.id', 'a.mail_id')
    .leftJoin('accounts as who', 'who.id', 'a.account_id')
    .select([
      'a.id',
      'a.request_id as requestId',
      'a.body',
      'm.message_id as messageId',
      'who.name as by',
    ])
    .where('a.message_id', '=', messageId)
    .orderBy('a.id')
    .execute();
}
