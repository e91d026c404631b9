import AsyncStorage from '@react-native-async-storage/async-storage';
import { deleteItemAsync } from 'expo-secure-store';

/** As long as what was seen may wait before it is written, in milliseconds, and a little more. */
const writing = 1_100;

/** As it came out of its box: nothing in its key store of anybody, and nothing seen. */
export async function emptyPhone(): Promise<void> {
  // The app of the test before writes what was seen up to a second after it was closed.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  for (const key of ['cookies', 'cart', 'orders', 'placing']) {
    await deleteItemAsync(`stockroom.${key}`);
  }
  // The app of the test before, which is gone, may have one more thing to write.
  await new Promise((resolve) => setTimeout(resolve, writing));
  await AsyncStorage.clear();
}
