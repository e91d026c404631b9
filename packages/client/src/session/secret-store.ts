/**
 * Where an app keeps what nobody else may read: on a phone the system's own key store (expo-secure-store),
 * whose values are at most 2,048 bytes long and whose keys are of letters, digits, `.`, `-` and `_`. A
 * browser needs none: its cookies are HttpOnly.
 */
export interface SecretStore {
  /** Null where there is nothing. */
  read: (key: string) => Promise<string | null>;
  write: (key: string, value: string) => Promise<void>;
  remove: (key: string) => Promise<void>;
}

/** For as long as the app runs: for browsers, and for tests. */
export function memoryStore(): SecretStore {
  const values = new Map<string, string>();
  return {
    read: async (key) => values.get(key) ?? null,
    write: async (key, value) => void values.set(key, value),
    remove: async (key) => void values.delete(key),
  };
}
