import type { Tx } from '@stockroom/db/db';
import { fromKysely } from 'pg-boss';
import type { JobName, Jobs } from './job.ts';
import { currentSender } from './sender.ts';

/** The job exists when, and only when, the transaction commits. It waits until `startAfter`. */
export async function enqueue<Name extends JobName>(
  tx: Tx,
  name: Name,
  data: Jobs[Name],
  options: { startAfter?: Date } = {},
): Promise<void> {
  const id = await currentSender(name).send(name, data, { ...options, db: fromKysely(tx) });
  if (id === null) throw new Error(`The queue took no job ${name}`);
}
