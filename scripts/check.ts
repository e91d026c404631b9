/**
 * `npm run check`: everything that can be judged without running the shop. Each step says nothing when
 * it is content, and otherwise what is wrong and how to mend it.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, posix } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

interface Step {
  name: string;
  command: string[];
  remedy: string;
  /** Takes out what the tool says besides. */
  tidy?: (output: string) => string;
}

const root = join(import.meta.dirname, '..');

const steps: Step[] = [
  {
    name: 'types',
    command: ['turbo', 'run', 'typecheck', '--continue', '--output-logs=errors-only'],
    remedy:
      'Mend the types where they are told; a screen that a procedure no longer fits is listed here, too.',
    tidy: onlyCompilerErrors,
  },
  {
    name: 'lint',
    command: ['oxlint', '--deny-warnings'],
    remedy:
      'Each rule above says what to do instead; `npx oxlint --fix` mends some by itself. The rules are in .oxlintrc.json.',
  },
  {
    name: 'format',
    command: ['oxfmt', '--check'],
    remedy: 'Run `npm run format`, which writes every file the way it should look.',
  },
  {
    name: 'boundaries',
    command: ['node', 'scripts/check-boundaries.ts'],
    remedy:
      'Each line above says what to do instead; the layers are in scripts/boundaries/layers.ts.',
  },
  {
    name: 'unused code',
    command: ['knip', '--no-progress'],
    remedy:
      'Delete what nobody uses; take `export` off what only its own file uses; take an unused dependency out of package.json and run npm install.',
  },
];

let refused = 0;
for (const step of steps) {
  const start = performance.now();
  const { code, output } = await run(step.command);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (code === 0) {
    console.log(`✓ ${step.name} (${seconds} s)`);
    continue;
  }
  refused += 1;
  const tidied = step.tidy?.(output) ?? output;
  console.log(`✗ ${step.name} (${seconds} s)\n`);
  // A tool that fails without a word of its own is shown as it is.
  console.log((tidied.trim() === '' ? output : tidied).trim().replace(/^/gm, '  '));
  console.log(`\n  → ${step.remedy}\n`);
}
console.log(
  refused === 0
    ? 'Everything checked is as it should be.'
    : `${refused} of ${steps.length} checks refused.`,
);
process.exitCode = refused === 0 ? 0 : 1;

function run([command, ...args]: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command ?? '', args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        // Also when this is run as `node scripts/check.ts` and not by npm.
        PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
        TURBO_TELEMETRY_DISABLED: '1',
        FORCE_COLOR: '0',
        NO_COLOR: '1',
      },
    });
    let output = '';
    const take = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Turbo tells each line with its task before it, and npm what it thinks of a failed script. As every
 * package reads the sources of those it uses, one error is found by many: it is shown once, by its place.
 */
function onlyCompilerErrors(output: string): string {
  const told = /^(?:@stockroom\/(\S+?)|\/\/):typecheck: (.*)$/;
  const errors: string[] = [];
  for (const line of stripVTControlCharacters(output).split('\n')) {
    const [, name, text = ''] = told.exec(line) ?? [];
    if (/error TS\d+/.test(text))
      errors.push(text.replace(/^[^(]+/, (path) => posix.join(folderOf(name), path)));
    // What explains the error before it.
    else if (text.startsWith('  ')) errors.push(`${errors.pop() ?? ''}\n${text}`);
  }
  return [...new Set(errors)].join('\n');
}

function folderOf(name: string | undefined): string {
  if (name === undefined) return '';
  return existsSync(join(root, 'apps', name)) ? `apps/${name}` : `packages/${name}`;
}
