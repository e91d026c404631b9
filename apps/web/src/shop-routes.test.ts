import { type AnyRoute, createRouter } from '@tanstack/react-router';
import { expect, test } from 'vitest';
import { bringEveryRoute, completeLater } from './every-route.ts';
import { elsewhere, shopRoutes } from './shop-routes.ts';

test('other addresses are elsewhere until they are brought, and the shop is where it was', async () => {
  // No page is loaded here, so that none needs its context.
  const tree: AnyRoute = shopRoutes();
  const router = createRouter({ routeTree: tree });
  completeLater(router);
  const found = (path: string) => router.getMatchedRoutes(path)[2]?.id;
  const shop: AnyRoute[] = Object.values(router.routesById);
  const places = () => shop.map(({ id, fullPath }) => [id, fullPath]);
  const before = places();
  expect(before).toHaveLength(7);
  const others = ['/cart', '/journal/tags/at-home', '/office/posts/1/revisions', '/nowhere'];
  expect(others.map(found)).toEqual(others.map(() => elsewhere.id));
  expect(found('/products/party-bunting')).toBe('/products/$slug');

  await bringEveryRoute();
  expect(others.map(found)).toEqual([
    '/cart',
    '/journal/tags/$tag',
    '/office/posts/$id/revisions',
    undefined,
  ]);
  expect(found('/products/party-bunting')).toBe('/products/$slug');
  expect(places()).toEqual(before);
  // Elsewhere, too: whoever is just on the way by it needs it until the end.
  for (const route of shop) expect(router.routesById[route.id]).toBe(route);
});
