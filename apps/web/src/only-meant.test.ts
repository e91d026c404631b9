import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
} from '@tanstack/react-router';
import { expect, test } from 'vitest';
import { readAccountSearch } from './account/account-search.ts';
import { readGoodsSearch } from './catalog/goods-search.ts';
import { readCursor } from './only-meant.ts';
import { parsePlainSearch, stringifyPlainSearch } from './plain-search.ts';

/** What the router hands to a page and its loader. */
function searchOf(address: string, read: (raw: Record<string, unknown>) => object) {
  const root = createRootRoute();
  const page = createRoute({
    getParentRoute: () => root,
    path: '/page',
    validateSearch: read,
    loaderDeps: ({ search }) => search,
  });
  const router = createRouter({
    routeTree: root.addChildren([page]),
    history: createMemoryHistory(),
    parseSearch: parsePlainSearch,
    stringifySearch: stringifyPlainSearch,
  });
  const [path = '', search = ''] = address.split('?');
  const match = router.matchRoutes(path, parsePlainSearch(search)).at(-1);
  expect(match?.loaderDeps).toEqual(match?.search);
  return match?.search;
}

test.each([
  '/page?sort=foo',
  '/page?sort=__proto__',
  '/page?query=',
  '/page?category=%3Cb%3E&cursor=&min=&max=',
  '/page?elsewhere=1',
])('%s says nothing that is meant', (address) => {
  expect(searchOf(address, readGoodsSearch)).toEqual({});
});

test('what is meant is kept beside it', () => {
  expect(searchOf('/page?query=&sort=newest&x=y', readGoodsSearch)).toEqual({
    sort: 'newest',
  });
});

test('a way on to another site does not reach the page', () => {
  expect(searchOf('/page?next=//evil.example', readAccountSearch)).toEqual({});
});

test('a cursor that the server would refuse is none', () => {
  expect(readCursor({ cursor: 'abc' })).toEqual({ cursor: 'abc' });
  expect(readCursor({ cursor: 'a'.repeat(501) })).toEqual({});
  expect(readCursor({ cursor: '' })).toEqual({});
});
