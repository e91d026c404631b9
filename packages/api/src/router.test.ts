import type { Account } from '@stockroom/domain/accounts/account';
import { testDatabase } from '@stockroom/testing/database';
import { addAccount, addShop } from '@stockroom/testing/rows';
import { TRPCError } from '@trpc/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { appRouter } from './router.ts';
import { callerOf } from './caller.fixture.ts';
import type { Meta } from './trpc.ts';

/** Who may call what. A new procedure joins here, by its own line, or the first test fails. */
const table: Record<string, Meta['for']> = {
  'account.addresses.add': 'account',
  'account.addresses.list': 'account',
  'account.addresses.makeDefault': 'account',
  'account.addresses.remove': 'account',
  'account.addresses.update': 'account',
  'account.changeEmail': 'account',
  'account.changePassword': 'account',
  'account.confirm': 'account',
  'account.emailChange.agree': 'anyone',
  'account.emailChange.cancel': 'account',
  'account.emailChange.find': 'anyone',
  'account.emailChange.prove': 'account',
  'account.emailChange.stop': 'anyone',
  'account.erase': 'account',
  'account.export': 'account',
  'account.me': 'anyone',
  'account.passkeys.list': 'account',
  'account.passkeys.remove': 'account',
  'account.passkeys.rename': 'account',
  'account.security': 'account',
  'account.sessions.list': 'account',
  'account.sessions.revoke': 'account',
  'account.sessions.revokeOthers': 'account',
  'account.update': 'account',
  'cart.applyCode': 'anyone',
  'cart.get': 'anyone',
  'cart.setLine': 'anyone',
  'catalog.bySlug': 'anyone',
  'catalog.categories': 'anyone',
  'catalog.list': 'anyone',
  'catalog.search': 'anyone',
  'catalog.suggest': 'anyone',
  'checkout.addressForm': 'anyone',
  'checkout.countries': 'anyone',
  'checkout.quote': 'anyone',
  'contact.challenge': 'anyone',
  'contact.receipt': 'anyone',
  'contact.send': 'anyone',
  'journal.bySlug': 'anyone',
  'journal.list': 'anyone',
  'journal.related': 'anyone',
  'journal.tags': 'anyone',
  'office.customers.byKey': 'staff',
  'office.customers.erase': 'owner',
  'office.customers.export': 'owner',
  'office.customers.list': 'staff',
  'office.mails.byId': 'staff',
  'office.mails.list': 'staff',
  'office.mails.sendAgain': 'staff',
  'office.messages.answer': 'staff',
  'office.messages.byId': 'staff',
  'office.messages.counts': 'staff',
  'office.messages.list': 'staff',
  'office.messages.markRead': 'staff',
  'office.messages.setStatus': 'staff',
  'office.messages.watch': 'staff',
  'office.orders.byNumber': 'staff',
  'office.orders.cancel': 'staff',
  'office.orders.correctTracking': 'staff',
  'office.orders.counts': 'staff',
  'office.orders.list': 'staff',
  'office.orders.pack': 'staff',
  'office.orders.ship': 'staff',
  'office.orders.unpack': 'staff',
  'office.orders.watch': 'staff',
  'office.posts.byId': 'staff',
  'office.posts.changeSlug': 'staff',
  'office.posts.create': 'staff',
  'office.posts.list': 'staff',
  'office.posts.preview': 'staff',
  'office.posts.publish': 'staff',
  'office.posts.remove': 'staff',
  'office.posts.restore': 'staff',
  'office.posts.revision': 'staff',
  'office.posts.revisions': 'staff',
  'office.posts.save': 'staff',
  'office.posts.schedule': 'staff',
  'office.posts.setTags': 'staff',
  'office.posts.unpublish': 'staff',
  'office.overview': 'staff',
  'orders.byNumber': 'anyone',
  'orders.cancel': 'anyone',
  'orders.mine': 'account',
  'orders.pay': 'anyone',
  'orders.place': 'anyone',
  'orders.reorder': 'anyone',
  'orders.watch': 'anyone',
  'shop.about': 'anyone',
};

const database = testDatabase();
const accounts: Record<Account['role'], Account | undefined> = {
  customer: undefined,
  staff: undefined,
  owner: undefined,
};
beforeAll(async () => {
  await addShop(database.transact);
  for (const role of ['customer', 'staff', 'owner'] as const) {
    const row = await addAccount(database.db, { role });
    accounts[role] = { ...row, name: 'Ada Example', emailVerified: true, role };
  }
});

test('every procedure says by its base who may call it, and is in the table', () => {
  // Its type is nested as the routers are; what is there is flat, by dotted paths.
  const procedures = appRouter._def.procedures as unknown as Record<
    string,
    { _def: { meta?: Meta } }
  >;
  const said = Object.entries(procedures).map(([path, { _def }]) => [path, _def.meta?.for]);
  expect(Object.fromEntries(said)).toEqual(table);
});

const refused = {
  anyone: [],
  account: ['guest'],
  staff: ['guest', 'customer'],
  owner: ['guest', 'customer', 'staff'],
} as const;

describe.each(Object.entries(table))('%s is for %s', (path, audience) => {
  test.each(['guest', 'customer', 'staff', 'owner'] as const)('a %s', async (who) => {
    const code = await call(path, who === 'guest' ? undefined : accounts[who]);
    const isRefused = refused[audience].some((each) => each === who);
    if (!isRefused) expect(['UNAUTHORIZED', 'FORBIDDEN']).not.toContain(code);
    else expect(code).toBe(who === 'guest' ? 'UNAUTHORIZED' : 'FORBIDDEN');
  });
});

test('who may watch is asked again at least every quarter of an hour', () => {
  // Watchers come back by themselves when a stream ends; until then a session that has ended goes on.
  expect(appRouter._def._config.sse?.maxDurationMs).toBeLessThanOrEqual(15 * 60_000);
});

/** Without input: whoever is admitted is told that it is bad, or gets an answer. */
async function call(path: string, account: Account | undefined): Promise<string> {
  const { call: caller } = callerOf(database, account ? { account } : {});
  const procedure = path
    .split('.')
    .reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], caller);
  try {
    await (procedure as (input?: unknown) => Promise<unknown>)();
    return 'OK';
  } catch (error) {
    if (error instanceof TRPCError) return error.code;
    throw error;
  }
}
