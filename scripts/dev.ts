/**
 * `npm run dev`: the server with Vite inside it, on one port. Changes of apps/web and of what it
 * shares reach the browser by themselves; changes of the server's own code restart it.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
/** Only web and mobile read it at run time; Vite watches it. */
const browserOnly = 'client';

let server: ChildProcess | undefined;
let stopping = false;
let restart: NodeJS.Timeout | undefined;

start();
const packages = await readdir(join(root, 'packages'));
const folders = [
  join(root, 'apps', 'server', 'src'),
  ...packages
    .filter((name) => name !== browserOnly)
    .map((name) => join(root, 'packages', name, 'src')),
].filter((folder) => existsSync(folder));
for (const folder of folders) {
  watch(folder, { recursive: true }, (_event, file) => {
    if (!file || !/\.(ts|tsx|json)$/.test(file) || file.includes('.test.')) return;
    // An editor's save is several events, and a checkout hundreds.
    clearTimeout(restart);
    restart = setTimeout(() => again(file), 150);
  });
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    stopping = true;
    clearTimeout(restart);
    if (server?.exitCode === null) server.kill(signal);
    else process.exit(0);
  });
}

function start(): void {
  server = spawn(process.execPath, [join(root, 'apps', 'server', 'src', 'main.ts')], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'development' },
  });
  server.once('exit', (code) => {
    if (stopping) process.exit(code ?? 1);
    if (code !== 0) console.log('\nThe server has ended; save a file and it starts again.');
  });
}

function again(file: string): void {
  console.log(`\n${file} has changed; the server starts again.`);
  const old = server;
  if (!old || old.exitCode !== null || old.signalCode !== null) return start();
  old.removeAllListeners('exit');
  old.once('exit', start);
  old.kill('SIGTERM');
}
