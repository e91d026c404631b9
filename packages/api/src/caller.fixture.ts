import { oldestApp } from '@stockroom/contract/app';
import type { Db } from '@stockroom/db/db';
import type { Transact } from '@stockroom/db/transact';
import { randomUUID } from 'node:crypto';
import type { Account } from '@stockroom/domain/accounts/account';
import type { Passwords } from '@stockroom/domain/accounts/passwords';
import type { SignedIn } from '@stockroom/domain/accounts/session';
import type { Context } from './context.ts';
import { createCaller } from './router.ts';

export interface TestCaller {
  call: ReturnType<typeof createCaller>;
  ctx: Context;
  /** Wakes whoever watches, as a notification of the database would. */
  wake: () => void;
}

/** Real hashing is slow on purpose, and has its own tests; who may change what is the same with this. */
const plainPasswords: Passwords = {
  hash: (password) => Promise.resolve(`plain:${password}`),
  verify: ({ hash, password }) => Promise.resolve(hash === `plain:${password}`),
};

/** Calls procedures as somebody, on a real database; `apps/server` is where HTTP is tested. */
export function callerOf(
  { db, transact }: { db: Db; transact: Transact },
  as: {
    account?: Account;
    address?: string;
    /** Otherwise one that was confirmed just now, and is in no table. */
    session?: SignedIn['session'];
    cartToken?: string;
    takesPayments?: boolean;
    appVersion?: string;
  } = {},
): TestCaller {
  const wakeups = new Set<() => void>();
  const session = as.session ?? { id: randomUUID(), confirmedAt: new Date() };
  const ctx: Context = {
    db,
    transact,
    account: () => Promise.resolve(as.account ?? null),
    signedIn: () => Promise.resolve(as.account ? { account: as.account, session } : null),
    lookAgain: () => Promise.resolve(as.account ?? null),
    passwords: plainPasswords,
    userAgent: null,
    appVersion: as.appVersion ?? null,
    oldestApp,
    isDemo: false,
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
