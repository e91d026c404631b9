/**
 * `npm start`: the shop as customers get it. Builds the pages if they are missing or older than
 * their sources (turbo knows, and keeps earlier builds), then becomes the server.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

process.env['NODE_ENV'] = 'production';
const root = join(import.meta.dirname, '..');

const build = spawnSync(
  join(root, 'node_modules', '.bin', 'turbo'),
  ['run', 'build', '--filter=@stockroom/web', '--output-logs=errors-only', '--log-prefix=none'],
  {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
    shell: process.platform === 'win32',
  },
);
if (build.status !== 0) {
  process.stderr.write(`${build.stdout ?? ''}${build.stderr ?? ''}`);
  process.stderr.write('\nThe pages could not be built, so the shop does not start.\n');
  process.exit(1);
}

await import('../apps/server/src/main.ts');
