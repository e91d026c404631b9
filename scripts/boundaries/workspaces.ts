import { globSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Import, importsOf } from './imports-of.ts';

export interface SourceFile {
  /** From the root of the repository, with forward slashes. */
  path: string;
  text: string;
  imports: Import[];
  /** A test, a fixture, a configuration or a part of `npm run dev`: never runs in a real shop. */
  forDevelopment: boolean;
}

export interface Workspace {
  /** `@stockroom/domain`; for the root's own scripts the root's name. */
  name: string;
  /** `packages/domain`; `scripts` for the root's own scripts. */
  folder: string;
  dependencies: ReadonlySet<string>;
  devDependencies: ReadonlySet<string>;
  files: SourceFile[];
}

interface Manifest {
  name: string;
  workspaces?: string[];
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

const notSource = /(^|\/)(node_modules|dist|\.[^/]+)(\/|$)/;
const forDevelopment =
  /^apps\/e2e\/|\.(test|fixture|config|setup)\.tsx?$|(^|\/)(fixtures|scripts)\/|\/dev-[^/]+\.ts$/;

/** Every workspace with its sources, and the root's own `scripts` as the last. */
export function readWorkspaces(root: string): Workspace[] {
  const manifest = readManifest(join(root, 'package.json'));
  const folders = globSync(manifest.workspaces ?? [], { cwd: root })
    .filter((folder) => globSync('package.json', { cwd: join(root, folder) }).length > 0)
    .map((folder) => folder.split(sep).join('/'))
    .toSorted();
  const workspaces = folders.map((folder) =>
    workspace(root, folder, readManifest(join(root, folder, 'package.json'))),
  );
  return [...workspaces, workspace(root, 'scripts', manifest)];
}

function workspace(root: string, folder: string, manifest: Manifest): Workspace {
  const paths = globSync('**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}', {
    cwd: join(root, folder),
    exclude: (path) => notSource.test(path),
  });
  return {
    name: manifest.name,
    folder,
    dependencies: new Set([
      ...Object.keys(manifest.dependencies ?? {}),
      ...Object.keys(manifest.optionalDependencies ?? {}),
      ...Object.keys(manifest.peerDependencies ?? {}),
    ]),
    devDependencies: new Set(Object.keys(manifest.devDependencies ?? {})),
    files: paths
      .filter((path) => !notSource.test(path.split(sep).join('/')))
      .toSorted()
      .map((path) => readSource(root, join(root, folder, path))),
  };
}

function readSource(root: string, file: string): SourceFile {
  const path = relative(root, file).split(sep).join('/');
  const text = readFileSync(file, 'utf8');
  return { path, text, imports: importsOf(path, text), forDevelopment: forDevelopment.test(path) };
}

function readManifest(file: string): Manifest {
  // Npm has read it before us: it has these fields and a name.
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
}
