import AsyncStorage from '@react-native-async-storage/async-storage';

const key = 'recent-searches';
const most = 8;

/** What was searched on this phone, the latest first. It never leaves the phone. */
export async function readRecentSearches(): Promise<string[]> {
  try {
    const kept: unknown = JSON.parse((await AsyncStorage.getItem(key)) ?? '[]');
    if (!Array.isArray(kept)) return [];
    return kept.filter((words) => typeof words === 'string').slice(0, most);
  } catch {
    // A full or broken store keeps nobody from searching.
    return [];
  }
}

export async function keepRecentSearch(words: string): Promise<void> {
  const before = await readRecentSearches();
  const same = words.toLowerCase();
  const others = before.filter((each) => each.toLowerCase() !== same);
  await AsyncStorage.setItem(key, JSON.stringify([words, ...others].slice(0, most))).catch(
    () => {},
  );
}

export async function forgetRecentSearches(): Promise<void> {
  await AsyncStorage.removeItem(key).catch(() => {});
}
