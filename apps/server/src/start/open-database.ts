import { connect, type Connected, type Where } from '@stockroom/db/connect';
import { migrate } from '@stockroom/db/migrate';
import { createTransact, type Transact } from '@stockroom/db/transact';
import type { Logger } from 'pino';
import type { Keeping } from '../cache/kept-answers.ts';
import type { Config } from '../config.ts';
import type { StackOfClosers } from '../stack-of-closers.ts';
import type { Steps } from '../steps.ts';
import { openKeeping } from './open-keeping.ts';

export interface OpenDatabase extends Connected {
  where: Where;
  transact: Transact;
  /** Answers made of what is in it; none where nothing is to be kept. */
  kept: Keeping | undefined;
}

/** The operator's PostgreSQL or the embedded one, migrated. */
export async function openDatabase(
  config: Config,
  steps: Steps,
  log: Logger,
  closers: StackOfClosers,
  onLost: () => void,
): Promise<OpenDatabase> {
  const where: Where = config.databaseUrl
    ? { url: config.databaseUrl }
    : await startEmbedded(config, steps, log, closers, onLost);
  await steps.run('Bring the database up to date', () =>
    migrate({ ...where, log: (sentence) => log.info(sentence) }),
  );
  let closing = false;
  const connected = connect({
    ...where,
    log: (sentence, error) => {
      // A pool that ends does not wait for its last connections; PostgreSQL may be quicker.
      if (!closing) log.warn({ err: error }, sentence);
    },
  });
  closers.add('the database pool', () => {
    closing = true;
    return connected.close();
  });
  const { kept, afterChange } = openKeeping({ config, where, db: connected.db, log, closers });
  return { ...connected, where, transact: createTransact(connected.db, { afterChange }), kept };
}

async function startEmbedded(
  config: Config,
  steps: Steps,
  log: Logger,
  closers: StackOfClosers,
  onLost: () => void,
): Promise<Where> {
  const embedded = await import('@stockroom/db/embedded/start-embedded');
  const postgres = await steps.run('Start the embedded PostgreSQL', () =>
    embedded.startEmbedded({
      dataDir: config.dataDir,
      ifRunning: 'refuse',
      log: (sentence) => log.info(sentence),
    }),
  );
  let stopping = false;
  closers.add('the embedded PostgreSQL', () => {
    stopping = true;
    return postgres.stop();
  });
  void postgres.ended.then(() => {
    if (!stopping) onLost();
  });
  return { connection: postgres.connection };
}
