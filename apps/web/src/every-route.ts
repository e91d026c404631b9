import type { AnyRouter } from '@tanstack/react-router';

let router: AnyRouter | undefined;
let coming: Promise<void> | undefined;

/** In a browser: tells whose routes are to be completed. */
export function completeLater(one: AnyRouter): void {
  router = one;
}

/** Completes the browser's routes, once; what failed is tried again by whoever asks again. */
export function bringEveryRoute(): Promise<void> {
  coming ??= bring().catch((error: unknown) => {
    coming = undefined;
    throw error;
  });
  return coming;
}

async function bring(): Promise<void> {
  // Its running puts the other routes beside those that are there, below the same root.
  await import('./routeTree.gen.ts');
  if (!router) return;
  const left: Record<string, unknown> = router.routesById;
  router.setRoutes(router.buildRouteTree());
  // Whoever is just on the way by a route that is no more there has to find it until the end.
  for (const [id, route] of Object.entries(left)) {
    router.routesById[id] ??= route;
  }
}
