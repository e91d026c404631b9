import { lazy, Suspense, useEffect, useState } from 'react';
import { useSomethingWaits } from './say.ts';

const Toaster = lazy(() => import('./toaster.tsx'));

/** Fetches the toaster when the page has nothing better to do, or when somebody speaks. */
export function ToasterHost() {
  const [idle, setIdle] = useState(false);
  const waits = useSomethingWaits();
  useEffect(() => {
    // Not every browser has requestIdleCallback; three seconds are idle enough.
    const timer = setTimeout(() => setIdle(true), 3_000);
    return () => clearTimeout(timer);
  }, []);
  return idle || waits ? (
    <Suspense>
      <Toaster />
    </Suspense>
  ) : null;
}
