/** Tells of new order events as they commit, in whatever process they were written. */
export interface OrderWatcher {
  /** Yields once for each wake-up about this order until the signal ends; wake-ups may merge. */
  wakeups(orderId: string, signal: AbortSignal): AsyncIterable<void>;
}
