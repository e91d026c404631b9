import type { Db } from '@stockroom/db/db';
import { type AccountRequest, wasDone } from '@stockroom/domain/requests/do-once';

/**
 * For work that has to ask something first which is no longer so once it has been done: the password that
 * was changed. A repeat is not refused for it, at whatever moment it comes; the work itself ends in `doOnce`.
 */
export async function unlessDone(
  { db }: { db: Db },
  request: AccountRequest,
  work: () => Promise<unknown>,
): Promise<void> {
  if (await wasDone(db, request)) return;
  try {
    await work();
  } catch (error) {
    // The first of two at once may have come to its end while the second was being asked.
    if (!(await wasDone(db, request))) throw error;
  }
}
