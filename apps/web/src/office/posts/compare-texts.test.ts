import { expect, test } from 'vitest';
import { compareTexts } from './compare-texts.ts';

test('one word for another', () => {
  expect(compareTexts('A red mug.\n\nThe end.\n', 'A blue mug.\n\nThe end.\n')).toEqual([
    { kind: 'same', text: 'A ' },
    { kind: 'taken', text: 'red' },
    { kind: 'added', text: 'blue' },
    { kind: 'same', text: ' mug.\n\nThe end.\n' },
  ]);
});

test('a paragraph more, at the end', () => {
  expect(compareTexts('One.\n', 'One.\n\nTwo.\n')).toEqual([
    { kind: 'same', text: 'One.\n' },
    { kind: 'added', text: '\nTwo.\n' },
  ]);
});

test('nothing changed', () => {
  expect(compareTexts('One.\n', 'One.\n')).toEqual([{ kind: 'same', text: 'One.\n' }]);
  expect(compareTexts('', '')).toEqual([]);
});

test('what stayed the same for long is counted, not shown, and nothing else is lost', () => {
  const long = Array.from({ length: 400 }, (_, index) => `word${index}`).join(' ');
  const stretches = compareTexts(`Begin.\n${long}\nend.\n`, `Began.\n${long}\nended.\n`);
  const skipped = stretches.find(({ kind }) => kind === 'skipped');
  const shown = stretches
    .filter(({ kind }) => kind !== 'taken')
    .map((each) => ('text' in each ? each.text : ' … '));
  expect(skipped && 'words' in skipped && skipped.words).toBeGreaterThan(300);
  expect(shown.join('')).toMatch(/^Began\.\nword0 .* word399\nended\.\n$/s);
  const words = shown.join('').match(/word\d+/g)?.length ?? 0;
  expect(words + (skipped && 'words' in skipped ? skipped.words : 0)).toBe(400);
});
