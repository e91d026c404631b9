import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useShop } from './shop-context.ts';

/** `offline`: the phone has no network. `unreached`: it has one, and the shop does not answer. */
export type Connection = 'fine' | 'offline' | 'unreached';

export function useConnection(): Connection {
  const { reach } = useShop();
  const isOnline = useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  );
  const isReached = useSyncExternalStore(reach.subscribe, reach.isReached);
  if (!isOnline) return 'offline';
  return isReached ? 'fine' : 'unreached';
}
