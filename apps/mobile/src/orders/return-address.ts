import { appScheme } from '@stockroom/contract/app';
import Constants, { ExecutionEnvironment } from 'expo-constants';
import { createURL } from 'expo-linking';

/** Opens this order in this app: where the browser goes when paying is over. */
export function returnAddress(number: string): string {
  // Expo Go, in which the app is written, listens to no scheme of ours.
  return Constants.executionEnvironment === ExecutionEnvironment.StoreClient
    ? createURL(`orders/${number}`)
    : `${appScheme}://orders/${number}`;
}
