import { access } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { NotBuiltError } from './not-built-error.ts';
import type { PageSource } from './page-source.ts';
import type { PageRenderer } from './render-pages.ts';

/** `webDist` is the `dist` folder of apps/web. Loaded before the first customer has to wait. */
export function builtPages(webDist: string): PageSource {
  const entry = join(webDist, 'server', 'server.js');
  let loading: Promise<PageRenderer> | undefined;
  const loadRenderer = () => (loading ??= load(entry));
  return {
    loadRenderer,
    before: (pages) => pages,
    attach: async () => {
      await access(entry).catch(() => {
        throw new NotBuiltError();
      });
      await loadRenderer();
    },
    close: async () => {},
  };
}

async function load(entry: string): Promise<PageRenderer> {
  // TanStack Start's build exports exactly this.
  const built = (await import(pathToFileURL(entry).href)) as { default: PageRenderer };
  return built.default;
}
