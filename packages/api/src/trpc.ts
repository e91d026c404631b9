import type { Refusal } from '@stockroom/contract/refusal';
import type { Subject } from '@stockroom/db/changes';
import { ShopError } from '@stockroom/domain/shop-error';
import { initTRPC } from '@trpc/server';
import { ZodError } from 'zod';
import type { Context } from './context.ts';

/** Who may call a procedure; each base says it, and `router.test.ts` holds each procedure to it. */
export interface Meta {
  for: 'anyone' | 'account' | 'staff' | 'owner';
  /** Set where `apps/server` may keep an answer and give it to others. */
  kept?: Kept;
}

interface Kept {
  /**
   * To whom the same answer may be given: to everyone who asks the same, or to all strangers alike, who
   * have neither a session nor a cart.
   */
  for: 'everyone' | 'strangers';
  /** What the answer is made of; a change of any of it ends the keeping. */
  of: readonly AnswerSubject[];
}

/** `product:{slug}` is the product whose slug is in the input, `product:*` any product. */
export type AnswerSubject =
  | Exclude<Subject, 'everything' | `${string}:${string}`>
  | 'product:{slug}'
  | 'product:*';

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    sse: {
      // Who may watch is asked when a stream begins. Watchers come back by themselves, so this is how
      // long a session that has ended, or a role that was taken away, may still be told anything.
      maxDurationMs: 15 * 60_000,
      ping: { enabled: true, intervalMs: 15_000 },
      client: { reconnectAfterInactivityMs: 40_000 },
    },
    /**
     * What leaves the process: a refusal with its typed code, bad input with its issues, and for
     * anything unexpected the request id alone.
     */
    errorFormatter({ shape, error, ctx }) {
      const refusal: Refusal | null = error.cause instanceof ShopError ? error.cause.refusal : null;
      const issues = error.cause instanceof ZodError ? error.cause.issues : null;
      const unexpected = shape.data.code === 'INTERNAL_SERVER_ERROR';
      const { code, httpStatus, path } = shape.data;
      return {
        code: shape.code,
        message: unexpected
          ? 'Something went wrong on our side.'
          : issues
            ? 'Bad input'
            : shape.message,
        data: {
          code,
          httpStatus,
          ...(path === undefined ? {} : { path }),
          refusal,
          issues:
            issues?.map(({ path: at, message }) => ({ path: at.map(String), message })) ?? null,
          requestId: ctx?.requestId ?? null,
        },
      };
    },
  });

export const router = t.router;
export const middleware = t.middleware;
export const procedure = t.procedure;
export const createCallerFactory = t.createCallerFactory;
