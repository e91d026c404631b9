import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { solveChallenge } from './solve-challenge.ts';

const zerosOf = (token: string, proof: string) => {
  const hash = createHash('sha256').update(`${token}:${proof}`).digest();
  return Array.from(hash, (byte) => byte.toString(2).padStart(8, '0'))
    .join('')
    .indexOf('1');
};

test.each([1, 7, 8, 9, 12, 16])('finds a proof of %i bits', async (bits) => {
  const token = `loz1k2.${bits}.abcdefghijklmnop`;
  expect(zerosOf(token, await solveChallenge({ token, bits }))).toBeGreaterThanOrEqual(bits);
});

test('leaves room between its portions', async () => {
  let ticks = 0;
  const clock = setInterval(() => (ticks += 1), 1);
  for (let n = 0; n < 4; n += 1) await solveChallenge({ token: `room ${n}`, bits: 14 });
  clearInterval(clock);
  expect(ticks).toBeGreaterThan(1);
});

test('does not begin on what would keep a phone busy for minutes', async () => {
  await expect(solveChallenge({ token: 'x', bits: 21 })).rejects.toThrow(RangeError);
});

test('stops when nobody waits for it any more', async () => {
  const stop = new AbortController();
  const solving = solveChallenge({ token: 'endless', bits: 20 }, stop.signal);
  setTimeout(() => stop.abort(new Error('The page was left')), 10);
  await expect(solving).rejects.toThrow('The page was left');
});
