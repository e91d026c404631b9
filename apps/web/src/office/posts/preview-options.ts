import { keepPreviousData, MutationObserver, queryOptions } from '@tanstack/react-query';
import type { RouterContext } from '../../router-context.ts';

/**
 * What the shop makes of a text. Its procedure is a mutation only because a text is longer than an address
 * may be: asked for the same one twice, it is asked once.
 */
export function previewOptions(
  { trpc, queryClient }: Pick<RouterContext, 'trpc' | 'queryClient'>,
  markdown: string,
) {
  return queryOptions({
    queryKey: ['post-preview', markdown],
    queryFn: () =>
      new MutationObserver(queryClient, trpc.office.posts.preview.mutationOptions()).mutate({
        markdown,
      }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 60_000,
  });
}
