import { resolve } from 'node:path';
import type { Where } from './connect.ts';

export interface FoundDatabase {
  where: Where;
  /** What to call it in a sentence to the owner; without a password. */
  name: string;
  /** Stops the embedded PostgreSQL if this started it. */
  release: () => Promise<void>;
}

/**
 * The shop's database for a script: DATABASE_URL, or the embedded PostgreSQL in DATA_DIR, shared with a
 * server that runs there or started for as long as the script needs it. Not migrated.
 */
export async function findDatabase(
  env: NodeJS.ProcessEnv,
  log?: (sentence: string) => void,
): Promise<FoundDatabase> {
  const url = env['DATABASE_URL']?.trim();
  if (url) {
    return { where: { url }, name: 'the database of DATABASE_URL', release: async () => {} };
  }
  const dataDir = resolve(env['DATA_DIR']?.trim() || '.data');
  // Loaded only where it is used: a shop with DATABASE_URL may lack the package.
  const { startEmbedded } = await import('./embedded/start-embedded.ts');
  const embedded = await startEmbedded({ dataDir, ...(log && { log }) });
  return {
    where: { connection: embedded.connection },
    name: `the embedded database in ${dataDir}`,
    release: () => embedded.stop(),
  };
}
