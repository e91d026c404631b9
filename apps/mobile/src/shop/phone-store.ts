import type { SecretStore } from '@stockroom/client/session/secret-store';
import { deleteItemAsync, getItemAsync, setItemAsync } from 'expo-secure-store';

/** The phone's own key store: nothing of it is in plain storage, nor in a copy on another machine. */
export const phoneStore: SecretStore = {
  read: (key) => getItemAsync(key),
  write: (key, value) => setItemAsync(key, value),
  remove: (key) => deleteItemAsync(key),
};
