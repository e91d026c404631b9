import { expect, test } from 'vitest';
import { readSearch } from './read-search.ts';

test('takes the words out of what was typed', () => {
  expect(readSearch('  T-light Holder, 2.5 "')).toMatchObject({
    words: ['t', 'light', 'holder', '2.5'],
    letters: 'tlight holder 2.5',
    typing: false,
    skus: [],
  });
  expect(readSearch('lunch ba')).toMatchObject({ words: ['lunch', 'ba'], typing: true });
});

test('a word alone may be a SKU', () => {
  expect(readSearch('85099b')?.skus).toEqual(['85099b', '85099B']);
  expect(readSearch('85099b red')?.skus).toEqual([]);
  expect(readSearch('x'.repeat(65))?.skus).toEqual([]);
});

test('knows quotes, a minus before a word, and or', () => {
  expect(readSearch('"lunch bag"')?.phrased).toBe('"lunch bag"');
  expect(readSearch('bag -red')?.phrased).toBe('bag -red');
  expect(readSearch('tea or coffee')?.phrased).toBe('tea or coffee');
  for (const plain of ['t-light', 'bag - red', 'orange', 'for or']) {
    expect(readSearch(plain)?.phrased).toBeNull();
  }
});

test('other scripts have words', () => {
  expect(readSearch('Свеча')?.words).toEqual(['свеча']);
  expect(readSearch('提灯')?.words).toEqual(['提灯']);
  // A vowel sign is a mark: without it the word would be cut in two.
  expect(readSearch('दीपक')?.words).toEqual(['दीपक']);
});

test.each(['', '   ', '!!!', '-- ;', "'", '%_', '\\', '🕯️', '\0'])(
  '%j is nothing to look up',
  (query) => {
    expect(readSearch(query)).toBeNull();
  },
);

test('letters are not without end', () => {
  expect(readSearch('heart '.repeat(33))?.letters).toHaveLength(80);
});
