import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

/** The routes whose weight is stated, and what people call them. */
export const weighedPages = {
  '/': 'home',
  '/products/': 'list',
  '/products/$slug': 'product',
  '/journal/$slug': 'post',
} as const;

/** What TanStack Start's build says that each route asks for. */
interface Manifest {
  routes: Record<
    string,
    { preloads?: string[]; scripts?: { attrs?: { src?: string } }[] } | undefined
  >;
}

/**
 * Bytes of JavaScript, gzipped (level 9), that a browser fetches to bring a page of the built shop to
 * life: what the route asks for, and all that those files import. What is fetched when somebody does
 * something does not count.
 */
export async function weighJavaScript(dist: string, route: string): Promise<number> {
  const { routes } = await readManifest(dist);
  const page = routes[route];
  if (!page) throw new Error(`The build has no route ${route}`);
  const asked = [routes['__root__'], page].flatMap((one) => [
    ...(one?.preloads ?? []),
    ...(one?.scripts ?? []).map(({ attrs }) => attrs?.src ?? ''),
  ]);
  const files = new Map<string, number>();
  for (const path of asked) if (path.endsWith('.js')) await weigh(dist, path, files);
  return [...files.values()].reduce((sum, bytes) => sum + bytes, 0);
}

async function weigh(dist: string, path: string, files: Map<string, number>): Promise<void> {
  if (files.has(path)) return;
  const text = await readFile(join(dist, 'client', path), 'utf8');
  files.set(path, gzipSync(text, { level: 9 }).length);
  // `from"./x.js"` and `import"./x.js"`; `import("./x.js")` waits until it is wanted.
  for (const [, name = ''] of text.matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)) {
    await weigh(dist, `/assets/${name}`, files);
  }
}

async function readManifest(dist: string): Promise<Manifest> {
  const folder = join(dist, 'server', 'assets');
  const name = (await readdir(folder)).find((file) => file.includes('tanstack-start-manifest'));
  if (name === undefined) throw new Error(`There is no build in ${dist}`);
  // As the server's own build reads it.
  const built = (await import(pathToFileURL(join(folder, name)).href)) as {
    tsrStartManifest: () => Manifest;
  };
  return built.tsrStartManifest();
}
