import { lazy, Suspense, useEffect, useState } from 'react';
import { useSomethingWaits } from './say.ts';
import type * as toaster from './toaster.tsx';

const Toaster = lazy(fetchToaster);

/** What cannot be fetched now, without a connection for example, takes no page down: it is tried again. */
async function fetchToaster(): Promise<typeof toaster> {
  for (;;) {
    try {
      return await import('./toaster.tsx');
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 5_000));
    }
  }
}

/** What every way of using a page begins with: a finger, a mouse, a key. */
const beginnings = ['pointerdown', 'keydown'] as const;

/**
 * Fetches the toaster when somebody begins to do something, so that it is there when there is
 * something to say, even that the line is dead; who only looks never fetches it.
 */
export function ToasterHost() {
  const [begun, setBegun] = useState(false);
  const waits = useSomethingWaits();
  useEffect(() => {
    if (begun) return;
    const begin = () => setBegun(true);
    for (const name of beginnings) addEventListener(name, begin, { once: true, passive: true });
    return () => {
      for (const name of beginnings) removeEventListener(name, begin);
    };
  }, [begun]);
  return begun || waits ? (
    <Suspense>
      <Toaster />
    </Suspense>
  ) : null;
}
