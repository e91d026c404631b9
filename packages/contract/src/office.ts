import { z } from 'zod';
import { eventId, id } from './ids.ts';
import { cursor, limit } from './paging.ts';

export const mailStatus = z.enum(['queued', 'sent', 'kept', 'failed']);
export type MailStatus = z.infer<typeof mailStatus>;

export const listMailsInput = z
  .object({ limit, cursor: cursor.optional(), status: mailStatus.optional() })
  .prefault({});

export const mailByIdInput = z.object({ id });

/** `lastEventId` is what tRPC sends after a lost connection. */
export const watchOrdersInput = z.object({ lastEventId: eventId.nullish() }).prefault({});
