import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const left = ['node_modules', 'dist', '.turbo', '.expo'];

/** All sources in a folder of their own, to be changed; what is installed is linked. @returns the folder */
export function scratchCopy(): string {
  const copy = mkdtempSync(join(tmpdir(), 'stockroom-copy-'));
  const names = [
    'apps',
    'packages',
    'scripts',
    'package.json',
    'package-lock.json',
    'tsconfig.base.json',
    'turbo.json',
    '.gitignore',
  ];
  for (const name of names) {
    cpSync(join(root, name), join(copy, name), {
      recursive: true,
      filter: (path) => !left.includes(basename(path)),
    });
  }
  linkModules(copy);
  return copy;
}

/** Replaces what must be there, once or more often. */
export function change(copy: string, file: string, before: string, after: string): void {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(before)) throw new Error(`'${before}' is not in ${file}`);
  writeFileSync(path, text.replaceAll(before, after));
}

/** Installed packages are linked one by one; our own, in between, must lead to the copy. */
function linkModules(copy: string): void {
  const link = (folder: string) => {
    mkdirSync(join(copy, folder), { recursive: true });
    for (const name of readdirSync(join(root, folder))) {
      if (name === '@stockroom') continue;
      symlinkSync(join(root, folder, name), join(copy, folder, name));
    }
  };
  link('node_modules');
  for (const nested of globSync('{apps,packages}/*/node_modules', { cwd: root })) link(nested);
  const own = join(copy, 'node_modules/@stockroom');
  mkdirSync(own);
  for (const folder of globSync('{apps,packages}/*', { cwd: copy })) {
    symlinkSync(join(copy, folder), join(own, basename(folder)));
  }
}
