import type { ReactNode } from 'react';
import { Empty } from './empty.tsx';
import { Failure } from './failure.tsx';

interface AwaitedProps<Data> {
  /** What `useQuery` gives. */
  query: {
    data: Data | undefined;
    error: unknown;
    fetchStatus: 'fetching' | 'paused' | 'idle';
    refetch: () => Promise<unknown>;
  };
  /** In the shape of what comes. */
  waiting: ReactNode;
  /** What is shown in place of some errors; undefined: its words, and another try. */
  otherwise?: (error: unknown) => ReactNode | undefined;
  /** What a failure stands in: a screen, for example. */
  around?: (instead: ReactNode) => ReactNode;
  children: (data: Data) => ReactNode;
}

/** What was asked for, or why it is not here. What was read before stays readable, whatever came since. */
export function Awaited<Data>({ query, waiting, otherwise, around, children }: AwaitedProps<Data>) {
  const { data, error, fetchStatus, refetch } = query;
  const instead = error === null ? undefined : otherwise?.(error);
  if (instead !== undefined) return instead;
  if (data !== undefined) return children(data);
  if (error !== null) {
    const isBusy = fetchStatus === 'fetching';
    const failure = <Failure error={error} onRetry={() => void refetch()} busy={isBusy} />;
    return around ? around(failure) : failure;
  }
  if (fetchStatus !== 'paused') return waiting;
  return around ? around(<NotSeenYet />) : <NotSeenYet />;
}

/** Without a network there is only what was looked at before. */
export function NotSeenYet() {
  return (
    <Empty title="Not without a connection">
      What you have looked at before stays readable. This comes by itself when you are back online.
    </Empty>
  );
}
