import { RouterClient } from '@tanstack/react-router/ssr/client';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { leaveOnlyAlive } from './alive.ts';
import { bringEveryRoute } from './every-route.ts';
import { getRouter } from './router.tsx';
import { elsewhere } from './shop-routes.ts';

const router = getRouter();
leaveOnlyAlive(router.history);
const [, , here] = router.getMatchedRoutes(router.latestLocation.pathname);

// No `await` at the top: what it would wait for imports what this file shares a chunk with.
if (here?.id === elsewhere.id) {
  void bringEveryRoute().then(begin);
} else {
  begin();
  // Who touches something may be about to leave the shop's own pages.
  for (const name of ['pointerover', 'touchstart', 'focusin', 'keydown']) {
    addEventListener(name, prepareToLeave, { once: true, passive: true });
  }
}

// Instead of Start's own beginning, which brings 11 kB to call server functions by; this shop has none.
function begin() {
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RouterClient router={router} />
      </StrictMode>,
    );
  });
}

function prepareToLeave() {
  // What could not be fetched now is asked for again by whoever leaves.
  bringEveryRoute().catch(() => undefined);
}
