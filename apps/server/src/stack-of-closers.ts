import type { Logger } from 'pino';

type Close = () => Promise<void> | void;

/** What was opened is closed in the reverse order, whether the start succeeds or not. */
export class StackOfClosers {
  readonly #closers: { name: string; close: Close }[] = [];

  add(name: string, close: Close): void {
    this.#closers.push({ name, close });
  }

  /** One that fails, or does not come to an end in its time, keeps none of the others from closing. */
  async closeAll(log: Logger, millisecondsEach: number): Promise<void> {
    for (;;) {
      const next = this.#closers.pop();
      if (!next) return;
      try {
        await within(millisecondsEach, next.close());
      } catch (error) {
        log.error({ err: error, part: next.name }, 'a part of the shop did not stop well');
      }
    }
  }
}

async function within(milliseconds: number, work: Promise<void> | void): Promise<void> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error('it took too long')), milliseconds);
  try {
    await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
