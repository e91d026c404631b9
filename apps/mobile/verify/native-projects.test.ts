import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expo } from './expo.fixture.ts';

const app = join(import.meta.dirname, '..');
const run = promisify(execFile);

test('every package is of the version that this Expo was made for', async () => {
  // Offline it holds them against the list that comes with Expo.
  expect(await expo(['install', '--check'])).toContain('Dependencies are up to date');
});

test('every native module is found, and once', async () => {
  const cli = createRequire(join(app, 'package.json')).resolve(
    'expo-modules-autolinking/bin/expo-modules-autolinking.js',
  );
  const { stdout } = await run(process.execPath, [cli, 'verify'], { cwd: app });
  expect(stdout).toContain('Everything is fine');
});

test.each([{}, { EXPO_PUBLIC_SHOP_URL: 'http://shop.example' }])(
  'a build for customers does not begin without the shop’s address, nor with %j',
  async (env) => {
    const asked = expo(['config', '--json'], { env: { ...env, EAS_BUILD_PROFILE: 'production' } });
    await expect(asked).rejects.toThrow('needs the address of your shop');
  },
);

describe('the native projects of a build for customers', () => {
  let project = '';
  beforeAll(async () => {
    project = await mkdtemp(join(tmpdir(), 'stockroom-native-'));
    for (const name of ['app.json', 'app.config.ts', 'package.json', 'assets']) {
      await cp(join(app, name), join(project, name), { recursive: true });
    }
    await symlink(join(app, '../../node_modules'), join(project, 'node_modules'));
    await expo(['prebuild', '--no-install'], {
      cwd: project,
      env: { EAS_BUILD_PROFILE: 'production', EXPO_PUBLIC_SHOP_URL: 'https://shop.example' },
    });
  }, 120_000);
  afterAll(() => rm(project, { recursive: true, force: true }));

  const read = (path: string) => readFile(join(project, path), 'utf8');

  test('Android: the network and a buzz, nothing else', async () => {
    const manifest = await read('android/app/src/main/AndroidManifest.xml');
    const permissions = [
      ...manifest.matchAll(/<uses-permission android:name="android\.permission\.(\w+)"([^>]*)\/>/g),
    ];
    const named = (isRemoved: boolean) =>
      permissions
        .filter(([, , rest = '']) => rest.includes('tools:node="remove"') === isRemoved)
        .map(([, name]) => name)
        .toSorted();
    expect(named(false)).toEqual(['INTERNET', 'VIBRATE']);
    // Some of the packages ask for these; their manifests are laid under this one.
    expect(named(true)).toEqual([
      'ACCESS_WIFI_STATE',
      'READ_EXTERNAL_STORAGE',
      'SYSTEM_ALERT_WINDOW',
      'WRITE_EXTERNAL_STORAGE',
    ]);
    expect(manifest).not.toContain('usesCleartextTraffic="true"');
    expect(manifest).toContain('android:allowBackup="false"');
    expect(manifest).toContain('<data android:scheme="stockroom"/>');
    expect(await read('android/app/build.gradle')).toContain("applicationId 'shop.stockroom.app'");
  });

  test('iOS: asks for nothing, speaks https alone, and says what it knows of people', async () => {
    const plist = await read('ios/Stockroom/Info.plist');
    expect(plist.match(/<key>NS\w*UsageDescription<\/key>/g)).toBeNull();
    expect(plist).toMatch(/<key>NSAllowsArbitraryLoads<\/key>\s*<false\/>/);
    expect(plist).toMatch(/<key>NSAllowsLocalNetworking<\/key>\s*<false\/>/);
    expect(plist).toContain('<string>stockroom</string>');
    const privacy = await read('ios/Stockroom/PrivacyInfo.xcprivacy');
    expect(privacy).toMatch(/<key>NSPrivacyTracking<\/key>\s*<false\/>/);
    for (const reason of await reasonsOfPackages()) expect(privacy).toContain(reason);
  });
});

/** Why the app's packages use what Apple wants a reason for: the app's own manifest repeats them. */
async function reasonsOfPackages(): Promise<string[]> {
  const folder = join(app, '../../node_modules');
  const manifests = [
    '@react-native-async-storage/async-storage/ios',
    'expo-constants/ios',
    'expo-file-system/ios',
    'expo-system-ui/ios',
    'react-native/React/Resources',
  ].map((place) => readFile(join(folder, place, 'PrivacyInfo.xcprivacy'), 'utf8'));
  const texts = await Promise.all(manifests);
  return [...new Set(texts.flatMap((text) => text.match(/<string>\w{4}\.\d<\/string>/g) ?? []))];
}
