import type { AppRouter } from '@stockroom/api/router';
import { QueryClient } from '@tanstack/react-query';
import { createTRPCClientProxy, createTRPCUntypedClient, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { expect, test } from 'vitest';
import { createProcedureOptions } from './procedure-options.ts';

const echo: TRPCLink<AppRouter> =
  () =>
  ({ op: { type, path, input } }) =>
    observable((observer) => {
      observer.next({ result: { type: 'data', data: { type, path, input } } });
      observer.complete();
    });
const client = createTRPCUntypedClient<AppRouter>({ links: [echo] });
const queryClient = new QueryClient();
const theirs = createTRPCOptionsProxy<AppRouter>({
  client: createTRPCClientProxy<AppRouter>(client),
  queryClient,
});
const ours = createProcedureOptions(client);

test('keys and filters are those of tRPC’s own', () => {
  const of = (trpc: typeof theirs) => [
    trpc.cart.get.queryKey(),
    trpc.catalog.bySlug.queryKey({ slug: 'mug' }),
    trpc.catalog.list.queryOptions({ limit: 3 }).queryKey,
    trpc.cart.setLine.mutationKey(),
    trpc.cart.setLine.mutationOptions().mutationKey,
    trpc.checkout.quote.queryFilter(),
    trpc.cart.pathFilter(),
    trpc.cart.pathKey(),
    trpc.orders.watch.subscriptionOptions({ number: 'S-100001' }).queryKey,
    trpc.cart.get.queryOptions().trpc,
  ];
  expect(of(ours)).toEqual(of(theirs));
});

test('queries and mutations reach the caller with their input', async () => {
  for (const trpc of [ours, theirs] as const) {
    const found: unknown = await queryClient.fetchQuery({
      ...trpc.catalog.bySlug.queryOptions({ slug: 'mug' }),
      staleTime: 0,
    });
    expect(found).toEqual({ type: 'query', path: 'catalog.bySlug', input: { slug: 'mug' } });
    const cart: unknown = await queryClient.fetchQuery({
      ...trpc.cart.get.queryOptions(),
      staleTime: 0,
    });
    expect(cart).toEqual({ type: 'query', path: 'cart.get', input: undefined });
    const change = queryClient
      .getMutationCache()
      .build(queryClient, trpc.cart.setLine.mutationOptions());
    expect(await change.execute({ variantId: '1', quantity: 2 })).toEqual({
      type: 'mutation',
      path: 'cart.setLine',
      input: { variantId: '1', quantity: 2 },
    });
  }
});

test('what it does not offer is an error, not nothing', () => {
  expect(() => ours.catalog.list.infiniteQueryKey({})).toThrow("no 'infiniteQueryKey'");
});
