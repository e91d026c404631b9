import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';

const app = join(import.meta.dirname, '..');
const run = promisify(execFile);

/** A command of Expo's, without a network. @throws with what it said if it was not content */
export async function expo(
  args: readonly string[],
  { cwd = app, env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): Promise<string> {
  const cli = createRequire(join(app, 'package.json')).resolve('expo/bin/cli');
  const { stdout, stderr } = await run(process.execPath, [cli, ...args], {
    cwd,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      CI: '1',
      EXPO_NO_TELEMETRY: '1',
      EXPO_OFFLINE: '1',
      ...env,
    },
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout + stderr;
}
