import AsyncStorage from '@react-native-async-storage/async-storage';
import { deleteItemAsync } from 'expo-secure-store';

/** As it came out of its box: nothing that was seen, nothing in its key store. */
export async function emptyPhone(): Promise<void> {
  for (const key of ['cookies', 'cart', 'orders', 'placing']) {
    await deleteItemAsync(`stockroom.${key}`);
  }
  await AsyncStorage.clear();
}
