import { rm } from 'node:fs/promises';
import { openedShop, startShop } from './start-shop.ts';

let dataDir: string;

/**
 * For the whole run: a demo shop is opened and closed again, and what it leaves in its folder is where the
 * shop of each test file begins. That spares each of them half of its start.
 */
export async function setup(): Promise<void> {
  const shop = await startShop();
  await shop.close();
  dataDir = shop.dataDir;
  process.env[openedShop] = dataDir;
}

export async function teardown(): Promise<void> {
  await rm(dataDir, { recursive: true, force: true });
}
