import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: [
            'packages/**/*.test.{ts,tsx}',
            'apps/{bench,server,web}/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
          ],
          globalSetup: ['packages/testing/src/global-setup.ts'],
          // Processes, not threads: the kernel ties an embedded PostgreSQL to the thread that started it.
          pool: 'forks',
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['apps/e2e/**/*.test.ts'],
          pool: 'forks',
          // One Chromium and one shop at a time.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
