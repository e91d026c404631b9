/** Tells of new order events as they commit, in whatever process they were written. */
export interface OrderWatcher {
  /**
   * Yields for each wake-up about one order, or about any, until the signal ends; wake-ups may
   * merge. Watching begins with the first call of `next`.
   */
  wakeups(orderId: string | 'any', signal: AbortSignal): AsyncIterator<void>;
}
