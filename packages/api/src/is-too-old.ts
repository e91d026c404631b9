import { isOlderApp } from '@stockroom/contract/is-older-app';
import type { Context } from './context.ts';

/** Whether an app calls that must be updated first. */
export function isTooOld({ appVersion, oldestApp }: Pick<Context, 'appVersion' | 'oldestApp'>) {
  return appVersion !== null && isOlderApp(appVersion, oldestApp);
}
