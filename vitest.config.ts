import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** By the minute. What begins late runs alone at the end, beside an idle half of the machine. */
const longest = ['hostile/every-procedure.test.ts', 'e2e/src/accessibility.test.ts'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) =>
      longest.some((name) => moduleId.endsWith(name));
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

const onNode = {
  globalSetup: ['packages/testing/src/global-setup.ts'],
  // Processes, not threads: the kernel ties an embedded PostgreSQL to the thread that started it.
  pool: 'forks' as const,
  // Much of it waits for servers: on two cores, Vitest's own choice of one leaves half a machine idle.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  testTimeout: 20_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...onNode,
          name: 'packages',
          include: ['packages/**/*.test.{ts,tsx}'],
          // Rules keep nothing between calls: a file may find modules that another has loaded, which saves
          // a third of the work. What runs processes, in apps and scripts, begins anew with each file.
          isolate: false,
        },
      },
      {
        test: {
          ...onNode,
          name: 'node',
          include: ['apps/{bench,server,web}/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'browser',
          include: ['apps/e2e/**/*.test.ts'],
          globalSetup: ['packages/testing/src/open-shop-once.ts', 'apps/e2e/src/find-browser.ts'],
          pool: 'forks',
          // Each file has a Chromium and a shop of its own; more than two at once only wait for each other.
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          // The phone app as it is built, not as it runs: that is Jest's.
          name: 'builds',
          include: ['apps/mobile/verify/**/*.test.ts'],
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: 300_000,
        },
      },
    ],
  },
});
