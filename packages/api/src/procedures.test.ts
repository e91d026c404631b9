import { testDatabase } from '@stockroom/testing/database';
import { addAccount } from '@stockroom/testing/rows';
import { expect, test } from 'vitest';
import { callerOf } from './caller.fixture.ts';
import { keptProcedure } from './procedures.ts';
import { appRouter } from './router.ts';
import { createCallerFactory, type Meta, router } from './trpc.ts';

const database = testDatabase();

test('whose answer is kept for everybody does not get to know who asks', async () => {
  const row = await addAccount(database.db);
  const account = { ...row, name: 'Ada Example', emailVerified: true, role: 'customer' } as const;
  const { ctx } = callerOf(database, { account, cartToken: 'the cart of one' });
  const own = createCallerFactory(
    router({ whatIsKnown: keptProcedure('goods').query(({ ctx: known }) => known) }),
  );
  const known = await own(ctx).whatIsKnown();
  const { account: whose, cartToken, keepCartToken, transact, address, requestId } = known;
  expect([whose, cartToken, keepCartToken, transact, address, requestId]).toEqual(
    Array(6).fill(undefined),
  );
  expect(known.db).toBe(ctx.db);
  // @ts-expect-error Nor does code that asks compile.
  expect(() => known.account()).toThrow(TypeError);
});

/** What a server may keep, and what it is made of: a new one joins here when somebody has thought of it. */
test('these answers are kept, and no others', () => {
  const procedures = appRouter._def.procedures as unknown as Record<
    string,
    { _def: { type: string; meta?: Meta } }
  >;
  const kept = Object.entries(procedures).flatMap(([path, { _def }]) =>
    _def.meta?.kept
      ? [[path, [_def.type, _def.meta.kept.for, ..._def.meta.kept.of].join(' ')]]
      : [],
  );
  expect(Object.fromEntries(kept)).toEqual({
    'account.me': 'query strangers shop',
    'cart.get': 'query strangers shop',
    'catalog.bySlug': 'query everyone product:{slug} categories',
    'catalog.categories': 'query everyone categories',
    'catalog.list': 'query everyone goods categories',
    'catalog.search': 'query everyone goods categories',
    'catalog.suggest': 'query everyone goods categories',
    'checkout.addressForm': 'query everyone',
    'checkout.countries': 'query everyone shipping',
    'journal.bySlug': 'query everyone journal product:*',
    'journal.list': 'query everyone journal',
    'journal.related': 'query everyone journal',
    'journal.tags': 'query everyone journal',
    'shop.about': 'query everyone shop',
  });
});
