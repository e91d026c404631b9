import { useSyncExternalStore } from 'react';

/** Something said in passing, at the edge of the screen. */
export interface Saying {
  words: string;
  /** `true` for refusals: with a mark of their own. */
  urgent?: boolean;
  action?: { label: string; onPress: () => void };
}

// One phone, one voice: what is said newly takes the place of what was said before.
let saying: Saying | undefined;
let saidAt = 0;
const listeners = new Set<() => void>();

/** `say({ words: 'Taken out.', action: { label: 'Undo', onPress } })` */
export function say(next: Saying): void {
  saidAt = Date.now();
  show(next);
}

/** Takes it back, unless something else has been said since. */
export function unsay(old: Saying): void {
  if (saying === old) show(undefined);
}

/** Whoever goes on to another screen has heard it; what was said on the way there, they have not. */
export function hush(): void {
  if (Date.now() - saidAt > onTheWay) show(undefined);
}

/** Milliseconds between saying something and leaving the screen that said it. */
const onTheWay = 1_000;

export function useSaying(): Saying | undefined {
  return useSyncExternalStore(listen, () => saying);
}

function show(next: Saying | undefined): void {
  saying = next;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
