import { deleteItemAsync } from 'expo-secure-store';

/** As it came out of its box: nothing in its key store of anybody. */
export async function emptyPhone(): Promise<void> {
  for (const key of ['cookies', 'cart', 'orders', 'placing']) {
    await deleteItemAsync(`stockroom.${key}`);
  }
}
