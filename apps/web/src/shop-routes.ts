import { type AnyRoute, createRoute, redirect } from '@tanstack/react-router';
import { bringEveryRoute } from './every-route.ts';
import { Route as root } from './routes/__root.tsx';
import { Route as home } from './routes/index.tsx';
import { Route as post } from './routes/journal.$slug.tsx';
import { Route as journal } from './routes/journal.index.tsx';
import { Route as product } from './routes/products.$slug.tsx';
import { Route as goods } from './routes/products.index.tsx';
import type { routeTree } from './routeTree.gen.ts';

/** Every other address: the first time that somebody wants one, the routes of all of them are fetched. */
export const elsewhere = createRoute({
  getParentRoute: () => root,
  path: '$',
  beforeLoad: async ({ location }) => {
    const here = { href: location.publicHref, replace: true, state: true } as const;
    try {
      await bringEveryRoute();
    } catch {
      // Out of reach, or of another build by now: what the browser says of a page that it cannot
      // fetch is better than what we could.
      throw redirect({ ...here, reloadDocument: true });
    }
    // There again, where there is a page now, or is none.
    throw redirect(here);
  },
});

/**
 * The pages that people walk between, of those in `routeTree.gen.ts`, and placed as there. The other
 * pages' paths, searches and titles are 8 kB of gzipped JavaScript, which who only looks never needs.
 */
export function shopRoutes(): typeof routeTree {
  const routes = [
    placed(home, '/'),
    placed(goods, '/products/'),
    placed(product, '/products/$slug'),
    placed(journal, '/journal/'),
    placed(post, '/journal/$slug'),
    elsewhere,
  ];
  // Only for types has it all of them: a link to a page that is elsewhere is checked as any other.
  return root.addChildren(routes) as unknown as typeof routeTree;
}

/** As the generator does it, which does not type it, either. */
function placed(route: AnyRoute, path: string): AnyRoute {
  Object.assign(route.options, { id: path, path, getParentRoute: () => root });
  return route;
}
