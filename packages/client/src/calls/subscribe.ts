import { createTRPCUntypedClient, httpSubscriptionLink } from '@trpc/client';
import type { Unsubscribable } from '@trpc/server/observable';
import type { Watcher } from './caller.ts';

/** Server-sent events, which resume after a lost connection from the last event seen. */
export function subscribe(
  url: string,
  path: string,
  input: unknown,
  watcher: Watcher,
): Unsubscribable {
  const client = createTRPCUntypedClient({ links: [httpSubscriptionLink({ url })] });
  return client.subscription(path, input, watcher);
}
