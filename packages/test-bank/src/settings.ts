import type { Db, Tx } from '@stockroom/db/db';
import { z } from 'zod';

/** How badly the bank's webhooks behave. */
export const settings = z.object({
  /** Milliseconds between an event and its first delivery. */
  delayMs: z.coerce.number().int().min(0).max(600_000),
  /** Deliveries of the same event besides the first, all at once. */
  duplicates: z.coerce.number().int().min(0).max(10),
  /** Lets later events overtake earlier ones. */
  reorder: z.boolean(),
});
export type Settings = z.infer<typeof settings>;

export async function readSettings(db: Db): Promise<Settings> {
  return await db
    .selectFrom('test_bank.settings')
    .select(['delay_ms as delayMs', 'duplicates', 'reorder'])
    .executeTakeFirstOrThrow();
}

export async function writeSettings(tx: Tx, wanted: Settings): Promise<void> {
  await tx
    .updateTable('test_bank.settings')
    .set({
      delay_ms: wanted.delayMs,
      duplicates: wanted.duplicates,
      reorder: wanted.reorder,
    })
    .execute();
}
