import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds: many times what a mail's row, or an account's, takes to be written. */
export const step = 250;

/**
 * Answers at the end of a quarter of a second, whenever in it the work was done. Writing a mail to an
 * address that has an account takes some milliseconds more than finding that there is none, and without
 * a hash beside it that could be seen from outside.
 */
export async function atWholeSteps<Result>(work: () => Promise<Result>): Promise<Result> {
  const began = performance.now();
  const result = await work();
  const taken = performance.now() - began;
  await sleep(Math.ceil(taken / step) * step - taken);
  return result;
}
