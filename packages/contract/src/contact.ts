import { z } from 'zod';
import { email } from './email.ts';
import { id, orderNumber } from './ids.ts';
import { longestAnswer, longestMessage } from './message-limits.ts';
import { oneLine } from './one-line.ts';
import { cursor, limit } from './paging.ts';
import { severalLines } from './several-lines.ts';

export const messageStatus = z.enum(['new', 'answered', 'closed', 'spam']);
export type MessageStatus = z.infer<typeof messageStatus>;

export const sendMessageInput = z.object({
  name: oneLine.min(1).max(200),
  email,
  message: severalLines.pipe(z.string().min(1).max(longestMessage)),
  /** Made by the client once for each message; sent again, the message is saved once. */
  requestId: z.uuid().optional(),
  /** The order that they ask about. */
  orderNumber: orderNumber.optional(),
  /** Both from `contact.challenge`; without them the message counts among the few that need none. */
  challenge: z.string().max(200).optional(),
  proof: z
    .string()
    .regex(/^[0-9]{1,12}$/)
    .optional(),
  /** The trap: people do not see this field, and leave it empty. */
  website: z.string().max(2_000).optional(),
});
export type SendMessageInput = z.infer<typeof sendMessageInput>;

export const contactReceiptInput = z.object({ receipt: z.uuid() });

export const listMessagesInput = z
  .object({
    limit,
    cursor: cursor.optional(),
    status: messageStatus.optional(),
    /** Part of a name, an address, an order's number or of what they wrote. */
    query: oneLine.max(200).optional(),
  })
  .prefault({});
export type ListMessagesInput = z.infer<typeof listMessagesInput>;

export const messageByIdInput = z.object({ id });

export const answerMessageInput = z.object({
  id,
  /** Made by the client once for each answer; sent again, it goes out once. */
  requestId: z.uuid(),
  body: severalLines.pipe(z.string().min(1).max(longestAnswer)),
  /** The last answer that its writer has seen; null where there was none. */
  lastSeen: id.nullable(),
});
export type AnswerMessageInput = z.infer<typeof answerMessageInput>;

export const setMessageStatusInput = z.object({
  id,
  status: z.enum(['new', 'closed', 'spam']),
});
