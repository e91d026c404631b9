import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { lookAt } from './look-at.ts';

/** Thrown with words for whoever has started this. */
export class ShopError extends Error {
  override name = 'ShopError';
}

export interface OpenShop {
  /** By which a phone reaches it. */
  url: string;
  /** Whether it was started here; one that ran already goes on afterwards. */
  isOurs: boolean;
}

/**
 * The shop of this repository at `address`: the one that runs there, or one that is started now.
 *
 * @param onStart gets its process at once, so that it can be stopped before it is open.
 */
export async function openShop(
  address: string,
  port: number,
  onStart: (server: ChildProcess) => void,
): Promise<OpenShop> {
  const url = `http://${address}:${port}`;
  switch (await lookAt(url)) {
    case 'shop':
      return { url, isOurs: false };
    case 'starting':
      await untilOpen(url, () => true);
      return { url, isOurs: false };
    case 'something else':
      throw new ShopError(
        `Port ${port} of this machine is taken by something that is not a shop: stop it, or choose another port with PORT=3001 npm run mobile.`,
      );
    case 'nothing':
  }
  if ((await lookAt(`http://127.0.0.1:${port}`)) !== 'nothing') {
    throw new ShopError(
      `Something listens at 127.0.0.1:${port}, where only this machine reaches it. If it is the shop, stop it and let npm run mobile start it, or start it with HOST=0.0.0.0 PUBLIC_URL=${url} npm start; if not, choose another port with PORT=3001 npm run mobile.`,
    );
  }
  const server = spawn(process.execPath, [join(import.meta.dirname, '../start.ts')], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PORT: String(port), HOST: '0.0.0.0', PUBLIC_URL: url },
  });
  onStart(server);
  await untilOpen(url, () => server.exitCode === null && server.signalCode === null);
  return { url, isOurs: true };
}

async function untilOpen(url: string, mayStillOpen: () => boolean): Promise<void> {
  while ((await lookAt(url)) !== 'shop') {
    // It has said itself why.
    if (!mayStillOpen()) throw new ShopError('The shop did not start.');
    await pause(150);
  }
}
