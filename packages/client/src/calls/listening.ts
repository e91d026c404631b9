/**
 * Whether the app listens to the shop at all: off in the background, where the system would cut its
 * connections one by one, and on again in the foreground.
 */
export interface Listening {
  isOn: () => boolean;
  /** On, when it was on already, means: do not wait any longer to come back (the network is there again). */
  turn: (on: boolean) => void;
  /** Called at each turn; gives what stops that. */
  onTurn: (listener: () => void) => () => void;
}

export function createListening(): Listening {
  let isOn = true;
  const listeners = new Set<() => void>();
  return {
    isOn: () => isOn,
    turn(on) {
      isOn = on;
      for (const listener of listeners) listener();
    },
    onTurn(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
