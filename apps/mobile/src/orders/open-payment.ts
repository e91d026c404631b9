import { openAuthSessionAsync } from 'expo-web-browser';
import { Platform } from 'react-native';
import { returnAddress } from './return-address.ts';

/**
 * Leads to the bank, in the system's own browser: what is typed there is no business of the app's. Resolves
 * when whoever pays is back; whether it was paid, the shop alone knows.
 */
export async function openPayment(number: string, url: string): Promise<void> {
  if (Platform.OS === 'web') {
    globalThis.location.assign(url);
    // This page ends here.
    return await new Promise(() => {});
  }
  const back = returnAddress(number);
  await openAuthSessionAsync(`${url}&app=${encodeURIComponent(back)}`, back, {
    // Paying needs nobody's cookies, and without them iOS does not ask whether the shop may sign in.
    preferEphemeralSession: true,
  });
}
