import { refusalOf } from '@stockroom/client/calls/refusal-of';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { UpdateScreen } from './update-screen.tsx';

/** All screens, until the shop says that it no longer speaks with an app as old as this one. */
export function AgeGate({ children }: { children: ReactNode }) {
  const queryClient = useQueryClient();
  const [isTooOld, setTooOld] = useState(false);
  useEffect(() => {
    // Whatever was asked first is told so, were it a question or a change.
    const caches = [queryClient.getQueryCache(), queryClient.getMutationCache()];
    const leave = caches.map((cache) =>
      cache.subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'error') return;
        if (refusalOf(event.action.error)?.code === 'app_too_old') setTooOld(true);
      }),
    );
    return () => leave.forEach((each) => each());
  }, [queryClient]);
  return isTooOld ? <UpdateScreen /> : children;
}
