import type { Bank } from './bank.ts';
import { endSession } from './end-session.ts';

/** Closes the sessions whose time is over, so that their shop hears of it. */
export async function closeLapsed(bank: Bank, now = new Date()): Promise<void> {
  const lapsed = await bank.db
    .selectFrom('test_bank.sessions')
    .select('id')
    .where('status', '=', 'open')
    .where('expires_at', '<=', now)
    .limit(100)
    .execute();
  for (const { id } of lapsed) {
    await bank.transact((tx) => endSession(tx, bank, id, 'closed', now));
  }
}
