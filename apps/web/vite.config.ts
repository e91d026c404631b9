import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { tanstackStart } from '@tanstack/react-start/plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Packages that must never be in a browser's bundle; only their types may be imported. */
const serverPackages =
  /^@stockroom\/(api|auth|db|domain|goods|mail|payments|server|test-bank|testing)(\/|$)/;

/**
 * The pages that people walk between: what they load, and what stands there meanwhile, is with every
 * page, so that a click asks for goods and code at once. The other pages bring all of theirs themselves,
 * and even their addresses: see src/shop-routes.ts.
 */
const shopPages = new Set<string>([
  '/',
  '/products/',
  '/products/$slug',
  '/journal/',
  '/journal/$slug',
]);
const wholeRoute = [
  'loader',
  'component',
  'pendingComponent',
  'errorComponent',
  'notFoundComponent',
] as const;

/** Five signs for a class instead of twenty: each is in the script, in the styles and in the page. */
function shortName(name: string, file: string): string {
  const hash = createHash('sha256').update(`${relative(import.meta.dirname, file)} ${name}`);
  return `s${hash.digest('base64url').replaceAll(/[-_]/g, '').slice(0, 5)}`;
}

export default defineConfig({
  // The server hosts us and decides about every file it answers; see apps/server/src/pages.
  appType: 'custom',
  clearScreen: false,
  css: {
    modules: {
      localsConvention: 'camelCaseOnly',
      ...(process.env['NODE_ENV'] === 'production' && { generateScopedName: shortName }),
    },
  },
  build: {
    // The server only ever serves evergreen browsers that know CSS nesting and `light-dark()`.
    target: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    // A data: URL would need `img-src data:`; a hashed file is cached for ever.
    assetsInlineLimit: 0,
  },
  environments: {
    client: {
      build: {
        // Every page loads the list of what each other page needs: the styles, which must be there
        // before it is seen, and not the scripts, which import each other.
        modulePreload: {
          polyfill: false,
          resolveDependencies: (_file, needed, { hostType }) =>
            hostType === 'js' ? needed.filter((name) => name.endsWith('.css')) : needed,
        },
        rolldownOptions: {
          output: {
            // Each name stands in a list that every page loads.
            chunkFileNames: 'assets/[hash].js',
            codeSplitting: {
              groups: [
                // What every page begins with; the rest of a library comes with who needs it.
                {
                  name: 'libraries',
                  test: /node_modules|rolldown[\\/]runtime/,
                  tags: ['$initial'],
                },
                // One file is smaller than the thirty that who shares what would make of it.
                { name: 'shop', tags: ['$initial'] },
              ],
            },
          },
        },
      },
    },
  },
  resolve: {
    // What React has itself for years.
    alias: {
      'use-sync-external-store/shim/with-selector': 'use-sync-external-store/with-selector',
    },
  },
  plugins: [
    // Must come before react().
    tanstackStart({
      router: {
        codeSplittingOptions: {
          splitBehavior: ({ routeId }) =>
            shopPages.has(routeId) ? [['component', 'notFoundComponent']] : [[...wholeRoute]],
        },
      },
      importProtection: {
        behavior: 'error',
        client: { specifiers: [serverPackages] },
        // Nor may server rendering reach into them: pages go through tRPC, in-process.
        server: { specifiers: [serverPackages] },
      },
    }),
    react(),
  ],
});
