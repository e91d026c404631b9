/**
 * `npm run dev`: the server with Vite inside it, on one port. Changes of apps/web and of what it
 * shares reach the browser by themselves; a change of a file that the server has loaded restarts it.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

const server = spawn(
  process.execPath,
  ['--watch', '--watch-preserve-output', join(root, 'apps', 'server', 'src', 'main.ts')],
  { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'development' } },
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal));
// npm was ended, which tells only the shell between it and us; see stopWithNpm of the server.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) server.kill();
}, 250).unref();
server.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
