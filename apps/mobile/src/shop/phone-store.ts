import type { SecretStore } from '@stockroom/client/session/secret-store';
import {
  deleteItemAsync,
  getItemAsync,
  setItemAsync,
  WHEN_UNLOCKED_THIS_DEVICE_ONLY,
} from 'expo-secure-store';

/** The phone's own key store: nothing of it is in plain storage, nor in a copy on another machine. */
export const phoneStore: SecretStore = {
  read: (key) => getItemAsync(key),
  write: (key, value) =>
    setItemAsync(key, value, { keychainAccessible: WHEN_UNLOCKED_THIS_DEVICE_ONLY }),
  remove: (key) => deleteItemAsync(key),
};
