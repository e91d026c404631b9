import { type Where, poolConfig } from '@stockroom/db/connect';
import { jobsSchema } from '@stockroom/db/migrate';
import { type JobName, type Jobs, queueSettings, schedules } from '@stockroom/domain/jobs/job';
import type { Logger } from 'pino';
import {
  type ConstructorOptions,
  type Job,
  type JobResult,
  PgBoss,
  type WorkOptions,
} from 'pg-boss';
import type { Metrics } from '../metrics.ts';
import type { Handler, Handlers, JobContext } from './handler.ts';

export interface RunJobsOptions {
  where: Where;
  context: JobContext;
  handlers: Handlers;
  metrics: Metrics;
  log: Logger;
}

export interface RunningJobs {
  /** Takes no more jobs, gives those under way `milliseconds`, and hands the rest back. */
  stop: (milliseconds: number) => Promise<void>;
}

/** Jobs of one kind that this process works on at once. */
const batchSize = 4;

/** Works on every queue. The queues themselves are made by `startSending`, which runs before. */
export async function runJobs(options: RunJobsOptions): Promise<RunningJobs> {
  const { log } = options;
  const boss = new PgBoss({
    ...bossConnection(options.where),
    schema: jobsSchema,
    migrate: false,
    // A worker wakes when the sending transaction commits, not when its next poll comes round.
    useListenNotify: true,
    // Notices workers that were killed, whose jobs must go to others.
    superviseIntervalSeconds: 30,
    monitorIntervalSeconds: 30,
  });
  boss.on('error', (error) => log.error({ err: error }, 'the job queue failed'));
  await boss.start();
  for (const name of Object.keys(queueSettings)) {
    // `queueSettings` has exactly the names of jobs; Object.keys forgets that.
    await workOn(boss, name as JobName, options);
  }
  for (const [name, cron] of Object.entries(schedules)) {
    await boss.schedule(name, cron, {}, { tz: 'UTC' });
  }
  return {
    stop: (milliseconds) => boss.stop({ graceful: true, timeout: milliseconds }),
  };
}

async function workOn<Name extends JobName>(
  boss: PgBoss,
  name: Name,
  options: RunJobsOptions,
): Promise<void> {
  const handler: Handler<Name> = options.handlers[name];
  await boss.work<Jobs[Name], JobResult[], WorkOptions & { perJobResults: true }>(
    name,
    {
      perJobResults: true,
      batchSize,
      // A full batch means there is more: a thousand mails do not wait for a thousand wake-ups.
      burstWhenBatchFull: true,
      pollingIntervalSeconds: 2,
      notifyPollingIntervalSeconds: 5,
    },
    (jobs) => Promise.all(jobs.map((job) => runJob(name, handler, job, options))),
  );
}

/** One failing job fails alone, whatever shares its batch. */
async function runJob<Name extends JobName>(
  name: Name,
  handler: Handler<Name>,
  job: Job<Jobs[Name]>,
  { context, metrics, log }: RunJobsOptions,
): Promise<JobResult> {
  const started = performance.now();
  const jobLog = log.child({ job: name, jobId: job.id });
  const run = { id: job.id, attempt: job.retryCount, log: jobLog, signal: job.signal };
  try {
    await handler(context, job.data, run);
    metrics.countJob(name, 'done', (performance.now() - started) / 1000);
    return { id: job.id, status: 'completed' };
  } catch (error) {
    metrics.countJob(name, 'failed', (performance.now() - started) / 1000);
    jobLog.warn({ err: error, attempt: job.retryCount }, 'a job failed and is tried again');
    // Kept with the job, for whoever looks: the sentence, not the error with all that hangs on it.
    return {
      id: job.id,
      status: 'failed',
      output: { message: error instanceof Error ? error.message : String(error) },
    };
  }
}

/** pg-boss keeps a small pool of its own: it needs a session that stays, to LISTEN. */
function bossConnection(where: Where): ConstructorOptions {
  const { connectionString, host, port, user, database, password, ssl } = poolConfig(where);
  if (connectionString !== undefined) return { connectionString, max: 4 };
  return {
    max: 4,
    ...(host !== undefined && { host }),
    ...(port !== undefined && { port }),
    ...(user !== undefined && { user }),
    ...(database !== undefined && { database }),
    ...(password !== undefined && { password }),
    ...(ssl !== undefined && { ssl }),
  };
}
