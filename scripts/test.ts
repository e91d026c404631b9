/**
 * `npm test`: every test there is, on a real PostgreSQL and in a real browser. The last line is
 * `N passed, N failed`, counted from the report of every runner. Words after `npm test --` pick test
 * files by a part of their path.
 */
import { type SpawnOptions, spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { delimiter, join } from 'node:path';
import { add, type Tally, tally, tallyOf } from './testing/test-report.ts';

interface Runner {
  name: string;
  /** Where its tests are: a runner without a folder is not there yet. */
  folder: string;
  command: (report: string, words: string[]) => string[];
  /** May run while the phone app is exported: it does not look at it, and leaves it moments. */
  besideExport?: true;
}

const root = join(import.meta.dirname, '..');
const reports = join(root, 'artefacts', 'tests');
const words = process.argv.slice(2);

const runners: Runner[] = [
  { name: 'packages', folder: 'packages', command: vitest('packages'), besideExport: true },
  { name: 'node', folder: 'apps/server', command: vitest('node'), besideExport: true },
  { name: 'browser', folder: 'apps/e2e', command: vitest('browser') },
  { name: 'builds', folder: 'apps/mobile', command: vitest('builds') },
  {
    name: 'mobile',
    folder: 'apps/mobile',
    command: (report, picked) => [
      'npm',
      'exec',
      '--workspace=apps/mobile',
      '--',
      'jest',
      '--ci',
      '--json',
      `--outputFile=${report}`,
      '--passWithNoTests',
      ...picked,
    ],
  },
];

function vitest(project: string): Runner['command'] {
  return (report, picked) => [
    'vitest',
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    '--passWithNoTests',
    ...picked,
  ];
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const tallies: Tally[] = [];
// The server's tests and the browser's see the built pages; Turborepo builds only what has changed.
const built = (await run(['turbo', 'run', 'build', '--output-logs=errors-only'])) === 0;
if (!built) tallies.push(tallyOf(['The pages could not be built.']));
const exporting = words.length === 0 ? exportPhone() : undefined;
for (const runner of runners) {
  if (!existsSync(join(root, runner.folder)) || (runner.name === 'browser' && !built)) continue;
  // What comes now needs the whole machine; and the app as browsers get it.
  if (!runner.besideExport) await exporting;
  const report = join(reports, `${runner.name}.json`);
  const exitCode = await run(runner.command(report, words));
  tallies.push(tally({ name: runner.name, exitCode, mayBeEmpty: words.length > 0 }, report));
}

const all = add(tallies);
for (const trouble of all.troubles) console.log(trouble);
if (all.skipped > 0) console.log(`${all.skipped} skipped`);
console.log(`${all.passed} passed, ${all.failed} failed`);
process.exitCode = all.failed > 0 || all.passed === 0 ? 1 : 0;

/**
 * The phone app for browsers and phones, which takes minutes of a processor: in the moments that other
 * tests leave it. Those that look at it ask for it themselves, and say why if it cannot be had.
 */
async function exportPhone(): Promise<void> {
  const filter = '--filter=@stockroom/mobile';
  await run(
    [
      'turbo',
      'run',
      'export:web',
      'export:native',
      filter,
      '--concurrency=1',
      '--output-logs=none',
    ],
    constants.priority.PRIORITY_LOW,
  );
}

/** Its output goes straight through; null when a signal ended it. */
function run(
  [command = '', ...args]: string[],
  priority: number = constants.priority.PRIORITY_NORMAL,
): Promise<number | null> {
  const options: SpawnOptions = {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
      TURBO_TELEMETRY_DISABLED: '1',
      // Servers are started by the dozen, from the same sources.
      NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node'),
    },
  };
  return new Promise((resolve) => {
    const child = spawn(command, args, options);
    if (child.pid !== undefined && priority !== constants.priority.PRIORITY_NORMAL) {
      setPriority(child.pid, priority);
    }
    const pass = (signal: NodeJS.Signals) => child.kill(signal);
    process.once('SIGTERM', pass);
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('close', (code) => {
      process.off('SIGTERM', pass);
      resolve(code);
    });
  });
}
