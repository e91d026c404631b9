import { glob, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportPhone } from '@stockroom/testing/export-phone';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expo } from './expo.fixture.ts';
import { marksIn, serverMarks, staleMarks } from './server-marks.fixture.ts';

const app = join(import.meta.dirname, '..');
let scratch = '';
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'stockroom-bundle-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

test('what is looked for is what the server’s code really says', async () => {
  expect(await staleMarks()).toEqual([]);
});

test.each([
  ['android', 'native', 'hbc'],
  ['ios', 'native', 'hbc'],
  ['web', 'web', 'js'],
] as const)('nothing of the server is in the app for %s', async (platform, target, ending) => {
  const folder = await exportPhone(target);
  const files = await Array.fromAsync(glob(`${folder}/_expo/static/js/${platform}/*.${ending}`));
  expect(files).not.toEqual([]);
  for (const file of files) {
    const bundle = await readFile(file);
    // That it is the app, and can be read: words of the client that the screens share.
    expect(bundle.includes('Your cart is empty, so there is nothing to order yet.')).toBe(true);
    expect(marksIn(bundle), file).toEqual([]);
  }
});

test('a rule of the server in an app would be found, in bytecode, too', async () => {
  // Of the ignored folder that Expo has for itself, so that nobody else takes it for a part of the app.
  const folder = await mkdtemp(join(await made(join(app, '.expo')), 'control-'));
  const entry = join(folder, 'entry.ts');
  await writeFile(
    entry,
    `import * as rule from '@stockroom/domain/orders/reserve-stock';\nconsole.log(rule);\n`,
  );
  try {
    const output = join(scratch, 'control.hbc');
    await expo([
      'export:embed',
      `--entry-file=${entry}`,
      '--platform=android',
      '--dev=false',
      '--bytecode',
      `--bundle-output=${output}`,
      `--assets-dest=${scratch}`,
    ]);
    const bundle = await readFile(output);
    // Hermes's own sign, so that it is bytecode that was searched.
    expect(bundle.readBigUInt64LE()).toBe(0x1f1903c103bc1fc6n);
    expect(marksIn(bundle)).toContain('Stock changed although its rows were locked');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('every one of the server’s strings would be found', () => {
  for (const [, text] of serverMarks) {
    expect(marksIn(Buffer.from(`x${text}y`))).toContain(text);
    expect(marksIn(Buffer.from(`x${text}y`, 'utf16le'))).toContain(text);
  }
});

async function made(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  return folder;
}
