import { useSyncExternalStore } from 'react';

/** Something said in passing, at the edge of the screen. */
export type Saying = SayingOf & {
  /** `true` interrupts whoever listens to the page: for refusals. */
  urgent?: boolean;
  action?: { label: string; onPress: () => void };
  /** The page that shows by itself what was said: whoever gets there need not read it. */
  mootAt?: string;
};

/** What failed is put into words by whoever shows it: most pages never need those. */
type SayingOf = { words: string } | { error: unknown };

type Listener = (saying: Saying) => void;

// One page, one voice: what shows it is loaded after the page has come alive, so that what is said
// before then waits here.
let listener: Listener | undefined;
const waiting: Saying[] = [];
const wakers = new Set<() => void>();

/** `say({ words: 'Taken out.', action: { label: 'Undo', onPress } })` */
export function say(saying: Saying): void {
  if (listener) return listener(saying);
  waiting.push(saying);
  for (const wake of wakers) wake();
}

/** Hears what waits and what follows, until the returned function is called. */
export function listen(hear: Listener): () => void {
  listener = hear;
  for (const saying of waiting.splice(0)) hear(saying);
  return () => {
    if (listener === hear) listener = undefined;
  };
}

/** Whether somebody has said something that nobody has shown yet. */
export function useSomethingWaits(): boolean {
  return useSyncExternalStore(
    (wake) => {
      wakers.add(wake);
      return () => wakers.delete(wake);
    },
    () => waiting.length > 0,
    () => false,
  );
}
