import { oldestApp } from '@stockroom/contract/app';
import { testDatabase } from '@stockroom/testing/database';
import { addAccount, addShop } from '@stockroom/testing/rows';
import { TRPCError } from '@trpc/server';
import { beforeAll, expect, test } from 'vitest';
import { callerOf } from './caller.fixture.ts';
import { appRouter } from './router.ts';

const database = testDatabase();
beforeAll(() => addShop(database.transact));

const paths = Object.keys(appRouter._def.procedures);

/** Calls it without input, as the app of that version, signed in as the owner. */
async function refusalOf(path: string, appVersion?: string): Promise<unknown> {
  const row = await addAccount(database.db, { role: 'owner' });
  const account = { ...row, name: 'Ada Example', emailVerified: true, role: 'owner' } as const;
  const { call } = callerOf(database, { account, ...(appVersion && { appVersion }) });
  const procedure = path
    .split('.')
    .reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], call);
  try {
    await (procedure as () => Promise<unknown>)();
    return undefined;
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    return error.cause && 'refusal' in error.cause ? error.cause.refusal : undefined;
  }
}

test.each(paths)(
  '%s tells an app that is too old to update, before it looks at anything',
  async (path) => {
    expect(await refusalOf(path, '0.0.9')).toEqual({ code: 'app_too_old', oldest: oldestApp });
  },
);

test('the oldest app that is served, newer ones and browsers are not told so', async () => {
  for (const version of [oldestApp, '99.0.0', undefined]) {
    expect(await refusalOf('shop.about', version)).toBeUndefined();
  }
});
