/** Tells of new order events, and of new and changed messages, as they commit, in whatever process they were written. */
export interface OrderWatcher {
  /**
   * Yields for each wake-up about one order (by its id), about `any` order or about `messages`, until
   * the signal ends; wake-ups may merge. Watching begins with the first call of `next`.
   */
  wakeups(watched: string, signal: AbortSignal): AsyncIterator<void>;
}
