import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 120_000 });

const script = join(import.meta.dirname, '../mobile.ts');

test('starts the shop and Expo, which sends a phone to both; Ctrl-C ends them', async () => {
  const [port, dataDir] = [await freePort(), await makeDataDir()];
  const { child, said } = run({ PORT: String(port), DATA_DIR: dataDir });
  const shop = `http://127.0.0.1:${port}`;
  await vi.waitFor(() => expect(said()).toMatch(/Waiting on http:\/\/localhost:\d+/), 90_000);
  expect(await (await fetch(`${shop}/readyz`)).text()).toBe('ready\n');

  const metro = /Waiting on http:\/\/localhost:(\d+)/.exec(said())?.[1];
  for (const platform of ['ios', 'android']) {
    const response = await fetch(`http://127.0.0.1:${metro}/`, {
      headers: { 'expo-platform': platform, accept: 'application/expo+json,application/json' },
    });
    const manifest = await response.json();
    expect(manifest.launchAsset.url).toContain(`http://127.0.0.1:${metro}/`);
    expect(manifest.launchAsset.url).toContain(`platform=${platform}`);
    expect(manifest.extra.expoClient).toMatchObject({
      hostUri: `127.0.0.1:${metro}`,
      extra: { shopUrl: shop },
    });
  }

  child.kill('SIGINT');
  await once(child, 'exit');
  expect(await isThere(shop)).toBe(false);
  expect(await isThere(`http://127.0.0.1:${metro}`)).toBe(false);
});

test('an address that this machine does not have is told', async () => {
  const { child, said } = run({}, '198.51.100.7');
  expect(await exitOf(child)).toBe(1);
  expect(said()).toContain('198.51.100.7 is not an address of this machine.');
});

function run(env: Record<string, string>, address = '127.0.0.1') {
  const child = spawn(process.execPath, [script, '--address', address], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], CI: '1', ...env },
  });
  let text = '';
  child.stdout.on('data', (chunk) => (text += String(chunk)));
  child.stderr.on('data', (chunk) => (text += String(chunk)));
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await exitOf(child);
  });
  return { child, said: () => text };
}

async function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

async function isThere(url: string): Promise<boolean> {
  for (let tries = 0; tries < 20; tries += 1) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
    if (answer === undefined) return false;
    await pause(250);
  }
  return true;
}

async function makeDataDir(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stockroom-mobile-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  // A server on TCP has a port, not a path.
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
