import AsyncStorage from '@react-native-async-storage/async-storage';
import { deleteItemAsync } from 'expo-secure-store';
import { callsAreOver } from './calls-under-way.fixture.ts';

/** Milliseconds in which what has come is written: more than the persister's pause in `jest.setup.ts`. */
const writing = 100;

/** As it came out of its box: nothing in its key store of anybody, and nothing seen. */
export async function emptyPhone(): Promise<void> {
  // The app of the test before is gone, and keeps what an answer that is on its way brings.
  await callsAreOver();
  await new Promise((resolve) => setTimeout(resolve, writing));
  for (const key of ['cookies', 'cart', 'orders', 'placing']) {
    await deleteItemAsync(`stockroom.${key}`);
  }
  await AsyncStorage.clear();
}
