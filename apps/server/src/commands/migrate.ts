/**
 * `npm run migrate`: brings the database of DATABASE_URL, or the embedded one, to this version, as every
 * start of the server does. Safe beside running servers, which wait for it.
 */
import { findDatabase } from '@stockroom/db/find-database';
import { migrate } from '@stockroom/db/migrate';
import { explainFailure } from '../start/explain-failure.ts';

try {
  const { where, name, release } = await findDatabase(process.env, console.log);
  try {
    const { ran } = await migrate({ ...where, log: console.log });
    console.log(
      ran.length === 0 ? `Nothing to do: ${name} is up to date.` : `Now up to date: ${name}.`,
    );
  } finally {
    await release();
  }
} catch (error) {
  console.error(explainFailure(error) ?? error);
  process.exitCode = 1;
}
