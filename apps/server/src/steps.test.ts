import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { createSteps } from './steps.ts';

function terminal(isTTY: boolean) {
  let written = '';
  const output = new Writable({
    write(chunk, _encoding, done) {
      written += String(chunk);
      done();
    },
  });
  return { steps: createSteps(Object.assign(output, { isTTY })), written: () => written };
}

it('writes one plain line for each step where nobody looks on', async () => {
  const { steps, written } = terminal(false);
  expect(
    await steps.run('Fill the shelves', async (progress) => {
      progress(0.5);
      return 'filled';
    }),
  ).toBe('filled');
  expect(written()).toMatch(/^Fill the shelves \(\d+\.\d s\)\n$/);
});

it('fills a bar on a terminal', async () => {
  const { steps, written } = terminal(true);
  await steps.run('Fill the shelves', async (progress) => progress(0.5));
  expect(written()).toContain('50 %');
  expect(written()).toContain('✓ Fill the shelves');
});

it('ends the line of a step that fails, and passes on why', async () => {
  const { steps, written } = terminal(false);
  const failing = steps.run('Fill the shelves', () => Promise.reject(new Error('no goods')));
  await expect(failing).rejects.toThrow('no goods');
  expect(written()).toBe('Fill the shelves: failed\n');
});
