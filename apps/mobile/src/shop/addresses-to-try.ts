import Constants from 'expo-constants';
import { Platform } from 'react-native';

/** The port that the shop's server listens on where nobody says otherwise. */
const usualPort = 3000;

/**
 * Where the shop may be, the likeliest first. A build for a store is told by EXPO_PUBLIC_SHOP_URL; while
 * the app is being written, the shop runs on the machine that the app's own code comes from.
 */
export function addressesToTry(): string[] {
  const told = toldAddress();
  if (Platform.OS === 'web') return [told ?? globalThis.location.origin];
  const maker = Constants.expoConfig?.hostUri?.split(':')[0];
  const here = [told, maker === undefined ? undefined : `http://${maker}:${usualPort}`];
  return [...new Set(here.filter((address) => address !== undefined && address !== ''))].map(
    (address) => String(address).replace(/\/+$/, ''),
  );
}

/** `app.config.ts` has put EXPO_PUBLIC_SHOP_URL there when the build was made, or Expo started. */
function toldAddress(): string | undefined {
  const told: unknown = Constants.expoConfig?.extra?.['shopUrl'];
  return typeof told === 'string' && told !== '' ? told : undefined;
}
