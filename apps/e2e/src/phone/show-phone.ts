/**
 * `node apps/e2e/src/phone/show-phone.ts`: the phone app in a browser, beside a demo shop of its own, until
 * Ctrl-C. Exports the app where it has changed. `--port 4100` and `--folder DIR`, an export of your own,
 * are understood.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { exportedApp, servePhone } from './serve-phone.ts';

const root = join(import.meta.dirname, '../../../..');
const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, folder: { type: 'string' } },
});

if (values.folder === undefined) {
  const { status } = spawnSync(
    join(root, 'node_modules/.bin/turbo'),
    ['run', 'export:web', '--filter=@stockroom/mobile', '--output-logs=errors-only'],
    { cwd: root, stdio: 'inherit', env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' } },
  );
  if (status !== 0) process.exit(1);
}
const phone = await servePhone({
  folder: values.folder ?? exportedApp,
  port: Number(values.port),
});
console.log(phone.url);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void phone.stop().then(() => process.exit(0)));
}
