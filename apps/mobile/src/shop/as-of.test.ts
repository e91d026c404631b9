import { agoWords } from './as-of.tsx';

const minute = 60_000;

test.each([
  [10_000, 'as of a moment ago'],
  [-20_000, 'as of a moment ago'],
  [minute, 'as of 1 minute ago'],
  [59 * minute, 'as of 59 minutes ago'],
  [60 * minute, 'as of 1 hour ago'],
  [49 * 60 * minute, 'as of 2 days ago'],
  // The phone's clock was put back meanwhile.
  [-5 * minute, 'as of earlier'],
])('%i milliseconds are said as %j', (milliseconds, words) => {
  expect(agoWords(milliseconds)).toBe(words);
});
