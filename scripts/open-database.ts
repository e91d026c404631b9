import { connect, type Connected, type Where } from '@stockroom/db/connect';
import { startEmbedded } from '@stockroom/db/embedded/start-embedded';
import { migrate } from '@stockroom/db/migrate';
import { createTransact, type Transact } from '@stockroom/db/transact';
import type { Config } from '../apps/server/src/config.ts';

export interface ScriptDatabase extends Connected {
  transact: Transact;
}

/**
 * The shop's database for a script: DATABASE_URL, or the embedded one, which is shared with a server
 * that runs on it and started for the length of the script otherwise. Migrated.
 */
export async function openDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
): Promise<ScriptDatabase> {
  const embedded =
    config.databaseUrl === undefined
      ? await startEmbedded({ dataDir: config.dataDir, ifRunning: 'share' })
      : undefined;
  const where: Where =
    embedded === undefined
      ? { url: config.databaseUrl ?? '' }
      : { connection: embedded.connection };
  try {
    await migrate(where);
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
  const connected = connect({ ...where, prepared: false });
  return {
    ...connected,
    transact: createTransact(connected.db),
    close: async () => {
      await connected.close();
      await embedded?.stop();
    },
  };
}
