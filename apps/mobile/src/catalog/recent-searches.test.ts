import AsyncStorage from '@react-native-async-storage/async-storage';
import { forgetRecentSearches, keepRecentSearch, readRecentSearches } from './recent-searches.ts';

afterEach(forgetRecentSearches);

test('keeps the latest first, and each once', async () => {
  for (const words of ['mug', 'bunting', 'Mug']) await keepRecentSearch(words);
  expect(await readRecentSearches()).toEqual(['Mug', 'bunting']);
});

test('keeps eight', async () => {
  for (let n = 1; n <= 10; n += 1) await keepRecentSearch(`search ${n}`);
  const kept = await readRecentSearches();
  expect([kept.length, kept[0], kept.at(-1)]).toEqual([8, 'search 10', 'search 3']);
});

test.each(['{', '{"a":1}', '[1, null]'])(
  'of what is broken (%s) nothing is shown',
  async (text) => {
    await AsyncStorage.setItem('recent-searches', text);
    expect(await readRecentSearches()).toEqual([]);
  },
);
