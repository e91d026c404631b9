import { access, constants, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type LaunchOptions } from 'playwright-core';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** How each test file launches the browser of this run. */
    browser: LaunchOptions;
  }
}

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where Chromium usually is, on the systems that people develop on. */
const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

let unpacked: string | undefined;

/**
 * For the whole run, a headless Chromium: the one that CHROMIUM_PATH names, the one of the npm package, or
 * one that the machine has. The package's is nothing but a headless shell, and asks two thirds of the work
 * of a whole Chromium; it runs on Linux alone.
 */
export async function setup(project: TestProject): Promise<void> {
  const named = process.env['CHROMIUM_PATH'];
  project.provide(
    'browser',
    named === undefined ? await findBrowser() : { executablePath: named, args },
  );
}

export async function teardown(): Promise<void> {
  if (unpacked !== undefined) await rm(unpacked, { recursive: true, force: true });
}

async function findBrowser(): Promise<LaunchOptions> {
  try {
    return await unpackBrowser();
  } catch (error) {
    for (const executablePath of usualPlaces) {
      const runs = await access(executablePath, constants.X_OK).then(
        () => true,
        () => false,
      );
      if (runs) return { executablePath, args };
    }
    throw error;
  }
}

async function unpackBrowser(): Promise<LaunchOptions> {
  // The package unpacks itself (some 200 MB) into TMPDIR, under fixed names; a folder of our own keeps
  // two runs apart and goes away with them.
  unpacked = await mkdtemp(join(tmpdir(), 'stockroom-chromium-'));
  const usual = process.env['TMPDIR'];
  process.env['TMPDIR'] = unpacked;
  try {
    const packaged = await import('@sparticuz/chromium');
    const options = { executablePath: await packaged.default.executablePath(), args };
    try {
      await tryOut(options);
      return options;
    } catch (error) {
      // Bare machines lack libnss3 and its like; the package carries them for the cloud it was made for.
      if (!String(error).includes('error while loading shared libraries')) throw error;
      const libraries = join(import.meta.resolve('@sparticuz/chromium'), '../../bin/al2023.tar.br');
      await packaged.inflate(new URL(libraries).pathname);
      const env = { ...definedEnv(), LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib') };
      await tryOut({ ...options, env });
      return { ...options, env };
    }
  } finally {
    if (usual === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = usual;
  }
}

async function tryOut(options: LaunchOptions): Promise<void> {
  const browser = await chromium.launch(options);
  await browser.close();
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}
