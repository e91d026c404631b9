import { countHit } from '@stockroom/domain/rate-limits/count-hit';
import { limitedAddress } from '@stockroom/domain/rate-limits/limited-address';
import { experimental_standaloneMiddleware } from '@trpc/server';
import type { Context } from './context.ts';

/**
 * Refuses more than so many calls from one address in a window, counted in the database so that all
 * server processes agree. Chosen far above what people do, families and offices behind one address
 * included: it is there for those who would hold all stock with unpaid orders, or guess codes.
 */
export function rateLimit(name: string, { hits, seconds }: { hits: number; seconds: number }) {
  // By itself, as each base knows its caller differently; what it needs of them is the same.
  return experimental_standaloneMiddleware<{ ctx: Pick<Context, 'db' | 'address'> }>().create(
    async ({ ctx, next }) => {
      await countHit(ctx.db, {
        key: `${name}/${limitedAddress(ctx.address)}`,
        limit: hits,
        windowSeconds: seconds,
      });
      return await next();
    },
  );
}
