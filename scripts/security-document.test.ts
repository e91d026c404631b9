import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const document = readFileSync(join(root, 'docs', 'security.md'), 'utf8');

/** `server/http/routes.ts` stands for `apps/server/src/http/routes.ts`. */
function whereIs(name: string): string | undefined {
  const [workspace = '', ...rest] = name.split('/');
  return [
    join(root, name),
    join(root, 'apps', workspace, 'src', ...rest),
    join(root, 'packages', workspace, 'src', ...rest),
  ].find((path) => existsSync(path));
}

/** Files by their names, and folders of the repository. */
const names = [
  ...new Set(
    [...document.matchAll(/`((?:[\w.-]+\/)+[\w.-]+\.\w+|(?:packages|apps|docs)\/\w+)`/g)].flatMap(
      ([, name]) => (name === undefined ? [] : [name]),
    ),
  ),
];

test('every file that docs/security.md names is there', () => {
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter((name) => whereIs(name) === undefined)).toEqual([]);
});

test('every test that docs/security.md names is in its file', () => {
  const cited = [...document.matchAll(/`([\w./-]+\.test\.tsx?)`((?: “[^”]+”)+)/g)].flatMap(
    ([, file = '', quoted = '']) =>
      [...quoted.matchAll(/“([^”]+)”/g)].map(([, title = '']) => ({ file, title })),
  );
  expect(cited.length).toBeGreaterThan(50);
  const missing = cited.filter(({ file, title }) => {
    const path = whereIs(file);
    return path === undefined || !readFileSync(path, 'utf8').includes(title);
  });
  expect(missing).toEqual([]);
});

test('no requirement stands there twice', () => {
  const numbers = [...document.matchAll(/^\| (\d[^|]*?) \|/gm)].flatMap(([, cell = '']) =>
    cell.split(', '),
  );
  expect(numbers.length).toBeGreaterThan(150);
  expect(numbers).toEqual([...new Set(numbers)]);
});
