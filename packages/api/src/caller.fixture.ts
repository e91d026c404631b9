import type { Db } from '@stockroom/db/db';
import type { Transact } from '@stockroom/db/transact';
import type { Account } from '@stockroom/domain/accounts/account';
import type { Context } from './context.ts';
import { createCaller } from './router.ts';

export interface TestCaller {
  call: ReturnType<typeof createCaller>;
  ctx: Context;
  /** Wakes whoever watches, as a notification of the database would. */
  wake: () => void;
}

/** Calls procedures as somebody, on a real database; `apps/server` is where HTTP is tested. */
export function callerOf(
  { db, transact }: { db: Db; transact: Transact },
  as: {
    account?: Account;
    cartToken?: string;
    takesPayments?: boolean;
    address?: string;
  } = {},
): TestCaller {
  const wakeups = new Set<() => void>();
  const ctx: Context = {
    db,
    transact,
    account: () => Promise.resolve(as.account ?? null),
    cartToken: as.cartToken ?? null,
    keepCartToken(token) {
      ctx.cartToken = token;
    },
    address: as.address ?? '127.0.0.1',
    requestId: 'test',
    publicUrl: 'http://shop.test',
    takesPayments: as.takesPayments ?? true,
    challengeKey: 'the key of tests',
    watcher: {
      async *wakeups(_watched, signal) {
        while (!signal.aborted) {
          await new Promise<void>((resolve) => {
            wakeups.add(resolve);
            signal.addEventListener('abort', () => resolve(), { once: true });
          });
          if (!signal.aborted) yield;
        }
      },
    },
    signal: new AbortController().signal,
  };
  return {
    call: createCaller(ctx),
    ctx,
    wake() {
      for (const resolve of wakeups) resolve();
      wakeups.clear();
    },
  };
}
