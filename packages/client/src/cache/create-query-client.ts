import { MutationCache, QueryClient } from '@tanstack/react-query';
import { isCallError } from '../calls/call-error.ts';
import { afterMutation, type Seldom } from './after-mutation.ts';

export interface QueryClientOptions {
  /** How often a question is asked again where there was no answer; a refusal stays a refusal. */
  retries: number;
  seldom: Seldom;
}

/** What has been read, kept true by whatever is changed. */
export function createQueryClient({ retries, seldom }: QueryClientOptions): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < retries && isWorthAnotherTry(error),
      },
    },
    mutationCache: new MutationCache({
      onSuccess(output, input, _shown, { options: { mutationKey } }, { client }) {
        const names = mutationKey?.[0];
        if (!Array.isArray(names)) return;
        const path = names.join('.');
        const reading = afterMutation(client, { path, input, output }, seldom).catch(() => {});
        // Who orders again is shown the cart: it should be the new one.
        return path === 'orders.reorder' ? reading : undefined;
      },
    }),
  });
}

/** Only a lost connection or a broken server may pass by itself. */
export function isWorthAnotherTry(error: unknown): boolean {
  if (!isCallError(error)) return true;
  const status = error.data?.httpStatus;
  return status === undefined || status >= 500;
}
