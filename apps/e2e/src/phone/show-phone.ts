/**
 * `node apps/e2e/src/phone/show-phone.ts`: the phone app in a browser, beside a demo shop of its own, until
 * Ctrl-C. Exports the app where it has changed. `--port 4100` and `--folder DIR`, an export of your own,
 * are understood.
 */
import { parseArgs } from 'node:util';
import { servePhone } from './serve-phone.ts';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, folder: { type: 'string' } },
});
const phone = await servePhone({
  ...(values.folder !== undefined && { folder: values.folder }),
  port: Number(values.port),
});
console.log(phone.url);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void phone.stop().then(() => process.exit(0)));
}
