import { createIsomorphicFn, getGlobalStartContext } from '@tanstack/react-start';

/**
 * Whom a link of `npm run owner` is for; null when it is used, expired or made up. Such a link is
 * always opened from outside, so that only the server is ever asked.
 */
export const findOwnerLink = createIsomorphicFn()
  .server(
    async (token: string): Promise<{ email: string } | null> =>
      (await getGlobalStartContext()?.accountForms.findOwnerLink({ token })) ?? null,
  )
  .client(async (_token: string): Promise<{ email: string } | null> => null);
