/**
 * `npm run import -- FILE.csv.gz`: puts the goods of a retail file into the shop, in one transaction:
 * whole, or not at all. Safe to repeat, and beside a running server.
 */
import { parseArgs } from 'node:util';
import { connect } from '@stockroom/db/connect';
import { findDatabase } from '@stockroom/db/find-database';
import { migrate } from '@stockroom/db/migrate';
import { createTransact } from '@stockroom/db/transact';
import { describeImport, describeReading } from '@stockroom/goods/describe-import';
import type { Goods } from '@stockroom/goods/goods';
import { ImportProblem, importGoods } from '@stockroom/goods/import-goods';
import { readGoods } from '@stockroom/goods/read-goods';
import { RetailFileProblem } from '@stockroom/goods/retail-line';
import { outlastKeepers } from '../cache/keepers.ts';
import { explainFailure } from '../start/explain-failure.ts';
import { createSteps } from '../steps.ts';

const usage = 'Say which file: npm run import -- FILE.csv.gz [--stock PIECES]';

class UsageError extends Error {}

async function run(args: string[], signal: AbortSignal): Promise<void> {
  const { path, stock } = readArguments(args);
  const steps = createSteps(process.stdout);
  const derived = await steps.run('Read the file', (onProgress) =>
    readGoods(path, { onProgress, signal }),
  );
  steps.say(describeReading(derived));

  const found = await findDatabase(process.env);
  try {
    await migrate(found.where);
    const { db, close } = connect({ ...found.where, prepared: false });
    try {
      const transact = createTransact(db, { afterChange: () => outlastKeepers(db) });
      const report = await steps.run(`Import into ${found.name}`, (onProgress) =>
        transact((tx) =>
          importGoods(tx, derived.goods, { stockOf: stockOf(stock), onProgress, signal }),
        ),
      );
      steps.say(describeImport(report));
      if (report.variantsAdded > 0) steps.say(describeStock(stock));
    } finally {
      await close();
    }
  } finally {
    await found.release();
  }
}

type Stock = number | 'demo';

/** The file knows no stock: a demo shop makes some up, a real one counts its own. */
function stockOf(stock: Stock): (variant: Goods['variants'][number]) => number {
  return ({ onHand }) => (stock === 'demo' ? onHand : stock);
}

function describeStock(stock: Stock): string {
  if (stock === 'demo') return 'New variants have made-up stock, as this is a demo shop.';
  return `New variants have ${stock} on hand: the file knows no stock.`;
}

function readArguments(args: string[]): { path: string; stock: Stock } {
  const { values, positionals } = parse(args);
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0) throw new UsageError(usage);
  if (values.stock === undefined) return { path, stock: isDemo() ? 'demo' : 0 };
  if (!/^\d{1,6}$/.test(values.stock)) throw new UsageError(usage);
  return { path, stock: Number(values.stock) };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { stock: { type: 'string' } } });
  } catch {
    throw new UsageError(usage);
  }
}

/** As the server decides it: a shop with a database of its own is a real one unless it says so. */
function isDemo(): boolean {
  const demo = process.env['DEMO']?.trim();
  return demo ? demo === '1' : !process.env['DATABASE_URL']?.trim();
}

const stop = new AbortController();
// The first Ctrl-C lets the transaction be undone and PostgreSQL stopped; the second does not wait.
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());

try {
  await run(process.argv.slice(2), stop.signal);
} catch (error) {
  if (stop.signal.aborted) {
    process.stderr.write('Stopped. Nothing was imported.\n');
    process.exitCode = 130;
  } else {
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = 1;
  }
}

function explain(error: unknown): string {
  const isSpoken =
    error instanceof UsageError ||
    error instanceof RetailFileProblem ||
    error instanceof ImportProblem;
  if (isSpoken) return error.message;
  return explainFailure(error) ?? String(error instanceof Error ? error.stack : error);
}
