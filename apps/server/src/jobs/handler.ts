import type { Db } from '@stockroom/db/db';
import type { Transact } from '@stockroom/db/transact';
import type { JobName, Jobs } from '@stockroom/domain/jobs/job';
import type { Logger } from 'pino';

/** What every handler may reach. */
export interface JobContext {
  db: Db;
  transact: Transact;
  /** The shop's own address, without a slash at its end; for links in mails. */
  publicUrl: string;
}

export interface JobRun {
  id: string;
  /** 0 the first time. */
  attempt: number;
  log: Logger;
  /** Aborted when the job has taken too long, or the process must stop: another run follows. */
  signal: AbortSignal;
}

/**
 * Does one job. It runs at least once, perhaps twice at the same time: what it does must be safe
 * to repeat. A throw means 'again later', with the patience of the queue.
 */
export type Handler<Name extends JobName> = (
  context: JobContext,
  data: Jobs[Name],
  run: JobRun,
) => Promise<void>;

/** One for each kind of job: a new kind does not compile until it has its handler. */
export type Handlers = { [Name in JobName]: Handler<Name> };
