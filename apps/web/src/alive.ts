import type { RouterHistory } from '@tanstack/react-router';

let tell: () => void;

/** In a browser: React has taken over the page whole. Nothing that it shows may change before that. */
export const alive = new Promise<void>((resolve) => {
  tell = resolve;
});

/** Tells so, from the `main` of the page: that comes last. */
export function comeAlive(): void {
  tell();
}

/**
 * React takes over the frame of the page first, then, when nothing else is to be done, what it is about.
 * Whoever left by a link of the header in between pulled the page away from under it: the router has
 * forgotten the old one at once (https://github.com/TanStack/router/issues/8233), and React failed over it.
 * So the first way out of a page waits until there is a whole one to leave, on slow phones for some tenths
 * of a second.
 */
export function leaveOnlyAlive(history: RouterHistory): void {
  const letGo = history.block({
    blockerFn: async () => {
      await alive;
      return false;
    },
    enableBeforeUnload: false,
  });
  void alive.then(letGo);
}
