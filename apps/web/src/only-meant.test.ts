import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
} from '@tanstack/react-router';
import { expect, test } from 'vitest';
import { readAccountSearch } from './account/account-search.ts';
import { readGoodsSearch } from './catalog/goods-search.ts';
import { onlyMeant, readCursor } from './only-meant.ts';
import { parsePlainSearch, stringifyPlainSearch } from './plain-search.ts';

/** What the router hands to a page and its loader. */
async function searchOf(address: string, read: (raw: Record<string, unknown>) => object) {
  const root = createRootRoute();
  const page = createRoute({
    getParentRoute: () => root,
    path: '/page',
    validateSearch: onlyMeant(read),
    loaderDeps: ({ search }) => search,
  });
  const router = createRouter({
    routeTree: root.addChildren([page]),
    history: createMemoryHistory({ initialEntries: [address] }),
    parseSearch: parsePlainSearch,
    stringifySearch: stringifyPlainSearch,
  });
  await router.load();
  const match = router.state.matches.at(-1);
  expect(match?.loaderDeps).toEqual(match?.search);
  return match?.search;
}

test.each([
  '/page?sort=foo',
  '/page?sort=__proto__',
  '/page?query=',
  '/page?category=%3Cb%3E&cursor=&min=&max=',
  '/page?elsewhere=1',
])('%s says nothing that is meant', async (address) => {
  expect(await searchOf(address, readGoodsSearch)).toEqual({});
});

test('what is meant is kept beside it', async () => {
  expect(await searchOf('/page?query=&sort=newest&x=y', readGoodsSearch)).toEqual({
    sort: 'newest',
  });
});

test('a way on to another site does not reach the page', async () => {
  expect(await searchOf('/page?next=//evil.example', readAccountSearch)).toEqual({});
});

test('a cursor that the server would refuse is none', () => {
  expect(readCursor({ cursor: 'abc' })).toEqual({ cursor: 'abc' });
  expect(readCursor({ cursor: 'a'.repeat(501) })).toEqual({});
  expect(readCursor({ cursor: '' })).toEqual({});
});
