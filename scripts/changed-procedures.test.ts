import { execFile } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { change, scratchCopy } from './testing/scratch-copy.ts';

const root = join(import.meta.dirname, '..');
const apps = ['apps/web', 'apps/mobile'] as const;
type App = (typeof apps)[number];

let copy = '';
beforeAll(() => {
  copy = scratchCopy();
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

interface Complaint {
  /** Within the app; what is outside of it begins with `../`. */
  file: string;
  message: string;
}

/** What the compiler says of an app as it now stands in the copy. */
async function complaintsOf(app: App): Promise<Complaint[]> {
  const output = await new Promise<string>((resolve) => {
    execFile(
      join(root, 'node_modules/.bin/tsc'),
      ['--noEmit', '--pretty', 'false'],
      { cwd: join(copy, app), maxBuffer: 64 * 1024 * 1024 },
      (_error, stdout) => resolve(stdout),
    );
  });
  // Of each message the first line and those below it, which are indented.
  return output.split(/\n(?=\S)/).flatMap((text) => {
    const [, file, message] = /^(.+?)\(\d+,\d+\): error TS\d+: (.*)$/s.exec(text) ?? [];
    return file === undefined || message === undefined ? [] : [{ file, message }];
  });
}

async function complaints(): Promise<Record<App, Complaint[]>> {
  const [web, mobile] = await Promise.all(apps.map(complaintsOf));
  return { 'apps/web': web ?? [], 'apps/mobile': mobile ?? [] };
}

/** An app's files in which a call is written, comments left out. */
function filesWith(app: App, call: RegExp): string[] {
  return globSync('src/**/*.{ts,tsx}', { cwd: join(root, app) }).filter((file) =>
    call.test(
      readFileSync(join(root, app, file), 'utf8').replaceAll(/^\s*(\*|\/\/|\/\*).*$/gm, ''),
    ),
  );
}

const filesAbout = (all: Complaint[], what: RegExp) => [
  ...new Set(all.filter(({ message }) => what.test(message)).map(({ file }) => file)),
];

test('another input fails in each file of both apps that gives it', async () => {
  const contract = 'packages/contract/src/catalog.ts';
  const [before, after] = ['.object({ limit, cursor', '.object({ most: limit, cursor'];
  change(copy, contract, before, after);
  try {
    const found = await complaints();
    for (const app of apps) {
      const givers = filesWith(app, /catalog\.list\.\w+\(\s*\{[^}]*\blimit\b/);
      expect(givers, `${app} asks catalog.list for a limit`).not.toEqual([]);
      expect(filesAbout(found[app], /'limit' does not exist/)).toEqual(
        expect.arrayContaining(givers),
      );
    }
  } finally {
    change(copy, contract, after, before);
  }
}, 300_000);

test('another output, and another name, fail in the files of both apps that use them', async () => {
  change(
    copy,
    'packages/api/src/routers/catalog.ts',
    'listProducts(ctx.db, input)',
    'listProducts(ctx.db, input).then(({ items, ...page }) => ({ ...page, items: items.map(({ name: title, ...item }) => ({ ...item, title })) }))',
  );
  change(
    copy,
    'packages/api/src/routers/shop.ts',
    '  about: keptProcedure',
    '  facts: keptProcedure',
  );
  const found = await complaints();
  for (const app of apps) {
    const readers = filesAbout(found[app], /'name' (does not exist|is missing)/);
    expect(
      readers.filter((file) => file.startsWith('src/')),
      `screens of ${app} that show a name`,
    ).not.toEqual([]);
    const callers = filesWith(app, /shop\.about\b/);
    expect(callers, `${app} asks shop.about`).not.toEqual([]);
    expect(filesAbout(found[app], /'about' does not exist/)).toEqual(
      expect.arrayContaining(callers),
    );
  }
}, 300_000);
