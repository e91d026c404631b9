import { tanstackStart } from '@tanstack/react-start/plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Packages that must never be in a browser's bundle; only their types may be imported. */
const serverPackages =
  /^@stockroom\/(api|auth|db|domain|goods|mail|payments|server|test-bank|testing)(\/|$)/;

export default defineConfig({
  // The server hosts us and decides about every file it answers; see apps/server/src/pages.
  appType: 'custom',
  clearScreen: false,
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: {
    // The server only ever serves evergreen browsers that know CSS nesting and `light-dark()`.
    target: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    // A data: URL would need `img-src data:`; a hashed file is cached for ever.
    assetsInlineLimit: 0,
  },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            // A few files instead of a dozen: each costs the browser a request and the server a tag.
            codeSplitting: {
              groups: [
                // Base UI stays apart: it is fetched when something opens or is said.
                {
                  name: 'libraries',
                  test: /node_modules[\\/](?!@base-ui|@floating-ui|tabbable|reselect)/,
                },
                {
                  name: 'shop',
                  test: /[\\/]src[\\/](ui|shell|theme|catalog|cart|home|forms)[\\/](?!confirm|toaster\.)/,
                },
              ],
            },
          },
        },
      },
    },
  },
  plugins: [
    // Must come before react().
    tanstackStart({
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
