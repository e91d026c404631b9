import { access, constants, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Where Chromium usually is, on the systems that people develop on. */
const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A headless Chromium: the one that CHROMIUM_PATH names, one that the machine has, or the one of the
 * npm package, so that a machine without any browser runs these tests, too.
 */
export async function launchBrowser(): Promise<{ browser: Browser; close: () => Promise<void> }> {
  const own = process.env['CHROMIUM_PATH'] ?? (await firstOf(usualPlaces));
  if (own !== undefined) {
    const browser = await chromium.launch({ executablePath: own, args: flags });
    return { browser, close: () => browser.close() };
  }
  return await launchPackaged();
}

async function firstOf(places: readonly string[]): Promise<string | undefined> {
  for (const place of places) {
    const runs = await access(place, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return place;
  }
  return undefined;
}

async function launchPackaged(): Promise<{ browser: Browser; close: () => Promise<void> }> {
  // The package unpacks itself (some 200 MB) into TMPDIR, under fixed names; a folder of our own keeps
  // two runs apart and goes away with them.
  const folder = await mkdtemp(join(tmpdir(), 'stockroom-chromium-'));
  process.env['TMPDIR'] = folder;
  const packaged = await import('@sparticuz/chromium');
  const executablePath = await packaged.default.executablePath();
  const launch = (env: Record<string, string>) =>
    chromium.launch({ executablePath, args: flags, env: { ...definedEnv(), ...env } });
  // Bare machines lack libnss3 and its like; the package carries them for the cloud it was made for.
  const browser = await launch({}).catch(async (error: unknown) => {
    if (!String(error).includes('error while loading shared libraries')) throw error;
    const libraries = join(import.meta.resolve('@sparticuz/chromium'), '../../bin/al2023.tar.br');
    await packaged.inflate(new URL(libraries).pathname);
    return await launch({ LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') });
  });
  return {
    browser,
    close: async () => {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}
