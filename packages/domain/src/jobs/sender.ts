import type { Db } from '@stockroom/db/db';
import { fromKysely, PgBoss } from 'pg-boss';
import { type JobName, queueSettings } from './job.ts';

/**
 * pg-boss knows queues only once it has started, so one instance a process is kept for sending. It
 * holds no connection: what it sends goes through the transaction of whoever sends.
 */
let sender: PgBoss | undefined;

/** A worker that has been silent for so long was killed, and its jobs go to others. */
const heartbeatSeconds = 30;

/** Creates or updates the queues and makes `enqueue` work in this process. Safe to repeat. */
export async function startSending(db: Db): Promise<void> {
  await prepareQueues(db);
  // Only now: what it reads about the queues as it starts is kept. It would read it later by a connection
  // of its own, inside the transaction that sends: in a rush each would wait for the others' connections.
  const boss = sendingBoss(db);
  await boss.start();
  await sender?.stop({ graceful: false });
  sender = boss;
}

async function prepareQueues(db: Db): Promise<void> {
  const boss = sendingBoss(db);
  await boss.start();
  for (const [name, settings] of Object.entries(queueSettings)) {
    const options = { ...settings, retryBackoff: true, notify: true, heartbeatSeconds };
    if (await boss.getQueue(name)) await boss.updateQueue(name, options);
    else await boss.createQueue(name, options);
  }
  await boss.stop({ graceful: false });
}

function sendingBoss(db: Db): PgBoss {
  return new PgBoss({
    db: fromKysely(db),
    migrate: false,
    schedule: false,
    supervise: false,
    useListenNotify: true,
  });
}

export async function stopSending(): Promise<void> {
  await sender?.stop({ graceful: false });
  sender = undefined;
}

export function currentSender(name: JobName): PgBoss {
  if (!sender) throw new Error(`startSending(db) must run before a job is enqueued (${name})`);
  return sender;
}
