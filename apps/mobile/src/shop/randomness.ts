import { getRandomValues } from 'expo-crypto';

/** The phone's JavaScript has no `crypto`, by which everybody else makes what must not be guessed. */
if (globalThis.crypto === undefined) {
  Object.defineProperty(globalThis, 'crypto', { value: { getRandomValues } });
}
