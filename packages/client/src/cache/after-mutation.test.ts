import { appRouter } from '@stockroom/api/router';
import type { AnyProcedure } from '@trpc/server';
import { type MutationKey, QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { afterMutation } from './after-mutation.ts';
import { afterSeldomMutation } from './after-seldom-mutation.ts';
import { createQueryClient } from './create-query-client.ts';

const seldom = async () => ({ afterSeldomMutation });

/** The router keeps its procedures flat, by their dotted path; its type shows them nested. */
const procedures = appRouter._def.procedures as unknown as Record<string, AnyProcedure>;
const paths = (type: string) =>
  Object.keys(procedures).filter((path) => procedures[path]?._def.type === type);

/** A cache that holds an answer of every query there is. */
function fullCache(): QueryClient {
  const queryClient = new QueryClient();
  for (const path of paths('query')) {
    queryClient.setQueryData([path.split('.'), { type: 'query' }], 'before');
  }
  return queryClient;
}

function staleIn(queryClient: QueryClient): string[] {
  return queryClient
    .getQueryCache()
    .getAll()
    .filter(({ state }) => state.isInvalidated)
    .map(({ queryKey }) => (queryKey[0] as string[]).join('.'));
}

async function staleAfter(path: string): Promise<string[]> {
  const queryClient = fullCache();
  await afterMutation(queryClient, { path, input: undefined, output: 'after' }, seldom);
  return staleIn(queryClient);
}

test('each change makes something stale, but for those that change nothing that is read', async () => {
  const idle = await Promise.all(
    paths('mutation').map(async (path) => ((await staleAfter(path)).length === 0 ? [path] : [])),
  );
  expect(idle.flat().toSorted()).toEqual([
    'account.export',
    'cart.setLine',
    'contact.send',
    'office.customers.export',
    'office.posts.preview',
    'office.posts.save',
  ]);
});

test('a change makes its own router stale, and nothing of its neighbours', async () => {
  expect(await staleAfter('account.addresses.add')).toEqual(['account.addresses.list']);
  expect(await staleAfter('orders.place')).toEqual(['cart.get', 'orders.byNumber', 'orders.mine']);
  expect(await staleAfter('office.posts.publish')).not.toContain('office.orders.list');
});

test('what it answers stands where the query’s answer stood, and nowhere else', async () => {
  const queryClient = createQueryClient({ retries: 0, seldom });
  const keyOf = (input: object) => [['orders', 'byNumber'], { input, type: 'query' }];
  queryClient.setQueryData(keyOf({ number: 'S-100001', token: undefined }), 'before');
  queryClient.setQueryData(keyOf({ number: 'S-100002' }), 'another');
  const change = queryClient.getMutationCache().build(queryClient, {
    mutationKey: [['orders', 'cancel']] satisfies MutationKey,
    mutationFn: async () => 'cancelled',
  });
  await change.execute({ number: 'S-100001' });
  expect(queryClient.getQueryData(keyOf({ number: 'S-100001' }))).toBe('cancelled');
  expect(queryClient.getQueryData(keyOf({ number: 'S-100002' }))).toBe('another');
});

test('an answer without an input, as well', async () => {
  const queryClient = fullCache();
  const change = { path: 'cart.applyCode', input: { code: 'TEA' }, output: 'the cart with it' };
  await afterMutation(queryClient, change, seldom);
  expect(queryClient.getQueryData([['cart', 'get'], { type: 'query' }])).toBe('the cart with it');
  expect(staleIn(queryClient)).toEqual(['checkout.quote']);
});
