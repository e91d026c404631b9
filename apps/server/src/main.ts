import type { Logger } from 'pino';
import { type Config, readConfig } from './config.ts';
import { createLog } from './log.ts';
import { StackOfClosers } from './stack-of-closers.ts';
import { explainFailure } from './start/explain-failure.ts';
import { demoSignIns } from './start/seed-demo.ts';
import { startShop } from './start/start-shop.ts';
import { createSteps } from './steps.ts';

/** A stop that takes longer has failed; what holds it up is named in the log. */
const stopWithin = 9_500;

/** Set once, by whatever ends the process first. */
let ending: Promise<never> | undefined;
const steps = createSteps(process.stdout);
const closers = new StackOfClosers();
let log: Logger | undefined;
let stop = () => closers.closeAll(log ?? createLog('error'), stopWithin);

stopOnSignals();
stopWithNpm();
// Whatever nobody has caught may have left something half done: start again from what is stored.
process.on('uncaughtException', (error) => {
  (log ?? createLog('error')).fatal({ err: error }, 'an error was caught by nobody');
  void end(1);
});
try {
  const config = readConfig(process.env);
  log = createLog(config.logLevel ?? (process.stderr.isTTY ? 'warn' : 'info'));
  const shop = await startShop({ config, steps, log, closers, onLost });
  stop = shop.stop;
  announce(config);
} catch (error) {
  if (!ending) await fail(error);
}

function onLost(): void {
  log?.fatal('PostgreSQL has ended by itself');
  void end(1);
}

function announce(config: Config): void {
  if (!config.roles.has('web')) {
    steps.say(`\nStockroom works on jobs; its health is at ${config.publicUrl}/healthz\n`);
    return;
  }
  steps.say(`\nStockroom is open at ${config.publicUrl}\n`);
  if (config.demo) {
    const { owner, customer, password } = demoSignIns;
    steps.say(`  Sign in as the owner   ${owner}     password ${password}`);
    steps.say(`  or as a customer       ${customer}  password ${password}\n`);
  }
}

async function fail(error: unknown): Promise<void> {
  const sentence = explainFailure(error);
  if (sentence) process.stderr.write(`\n${sentence}\n`);
  else (log ?? createLog('error')).fatal({ err: error }, 'the shop could not start');
  await end(1);
}

function end(code: number): Promise<never> {
  ending ??= stopAndExit(code);
  return ending;
}

async function stopAndExit(code: number): Promise<never> {
  setTimeout(() => {
    log?.error('stopping took too long and was cut short');
    process.exit(1);
  }, stopWithin).unref();
  await stop();
  process.exit(code);
}

/**
 * The first signal stops in good order, another one ends at once. npm passes on to us what the
 * terminal has sent us already, so that one Ctrl-C may arrive twice within a moment.
 */
function stopOnSignals(): void {
  let first: number | undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (first === undefined) {
        first = performance.now();
        log?.info({ signal }, 'stopping');
        if (process.stdout.isTTY) steps.say('\nStopping; press Ctrl-C again to end at once.');
        void end(0);
      } else if (performance.now() - first > 500) {
        process.exit(130);
      }
    });
  }
}

/**
 * A SIGTERM for npm reaches only the shell between it and us, and some shells do not pass it on:
 * whoever stopped npm must not find the shop still open.
 */
function stopWithNpm(): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) void end(0);
  }, 250).unref();
}
