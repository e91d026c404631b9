/**
 * A process for tests to kill: starts the embedded PostgreSQL with the options in its argument, prints
 * what it got as one line of JSON, and stays until its input closes.
 */
import { once } from 'node:events';
import { startEmbedded, type EmbeddedOptions } from './start-embedded.ts';

const options = JSON.parse(process.argv[2] ?? '') as EmbeddedOptions;
try {
  const { connection, pid, shared } = await startEmbedded(options);
  process.stdout.write(`${JSON.stringify({ connection, pid, shared })}\n`);
  process.stdin.resume();
  await once(process.stdin, 'end');
  process.exit();
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stdout.write(`${JSON.stringify({ refused: message })}\n`);
  process.exit(1);
}
