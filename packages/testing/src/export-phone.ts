import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/**
 * The phone app as it is, exported for browsers or for Android and iOS: half a minute for each where it has
 * changed, a moment where not. @returns the folder that it is in
 */
export async function exportPhone(target: 'web' | 'native'): Promise<string> {
  const turbo = spawn(
    'turbo',
    ['run', `export:${target}`, '--filter=@stockroom/mobile', '--output-logs=errors-only'],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
        TURBO_TELEMETRY_DISABLED: '1',
      },
    },
  );
  let said = '';
  turbo.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  turbo.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await once(turbo, 'close');
  if (turbo.exitCode !== 0) throw new Error(`The app could not be exported:\n${said}`);
  return join(root, 'apps/mobile/dist', target);
}
