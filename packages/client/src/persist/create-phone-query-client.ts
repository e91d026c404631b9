import type { QueryClient } from '@tanstack/react-query';
import { afterSeldomMutation } from '../cache/after-seldom-mutation.ts';
import { createQueryClient } from '../cache/create-query-client.ts';
import { keptFor } from './persist-options.ts';

/** As the web's, but what was seen stays, and a change that finds no network says so instead of waiting. */
export function createPhoneQueryClient(): QueryClient {
  const queryClient = createQueryClient({
    retries: 2,
    seldom: async () => ({ afterSeldomMutation }),
  });
  const { queries } = queryClient.getDefaultOptions();
  queryClient.setDefaultOptions({
    queries: { ...queries, gcTime: keptFor },
    mutations: { networkMode: 'always' },
  });
  return queryClient;
}
