/**
 * Until when a process may answer from what it keeps. It holds while the process hears its own beats
 * come back through the connection on which it hears of changes: PostgreSQL delivers all notifications
 * in one order, so whoever hears a beat has heard every change that committed before the beat.
 *
 * After a silence, a stop of the process included, it stays closed for a whole lease more, so that every
 * other process has heard of this one before it depends on anybody's waiting for it.
 */
export class Lease {
  readonly #timing: Timing;
  readonly #clocks: Clocks;
  #until: Moment = { steady: -Infinity, wall: -Infinity };
  #opensWith = Infinity;
  #isOpen = false;

  constructor(timing: Timing, clocks: Clocks = systemClocks) {
    this.#timing = timing;
    this.#clocks = clocks;
  }

  now(): Moment {
    return { steady: this.#clocks.steady(), wall: this.#clocks.wall() };
  }

  /** An own beat that was sent at `sent` has been heard. */
  renew(sent: Moment): void {
    const { lease, margin } = this.#timing;
    if (!this.#isWithin()) this.#opensWith = this.#clocks.steady() + lease + margin;
    this.#until = { steady: sent.steady + lease, wall: sent.wall + lease };
    this.#isOpen = sent.steady >= this.#opensWith;
  }

  end(): void {
    this.#until = { steady: -Infinity, wall: -Infinity };
    this.#isOpen = false;
  }

  /** Whether every change that was answered before now has been heard, or waits for this process. */
  isValid(): boolean {
    return this.#isOpen && this.#isWithin();
  }

  /** By two clocks: one can be set back, and the other stands still while the machine sleeps. */
  #isWithin(): boolean {
    return this.#clocks.steady() < this.#until.steady && this.#clocks.wall() < this.#until.wall;
  }
}

/** In milliseconds, on a clock that nobody sets and on the one that everybody reads. */
export interface Moment {
  steady: number;
  wall: number;
}

interface Clocks {
  steady: () => number;
  wall: () => number;
}

const systemClocks: Clocks = { steady: () => performance.now(), wall: () => Date.now() };

/** In milliseconds. */
export interface Timing {
  /** Between two beats. */
  beat: number;
  /** How long a beat that was heard counts, from when it was sent. */
  lease: number;
  /** What timers and a commit may take besides. */
  margin: number;
}

/** The same in every process of a shop: whoever waits for another counts on the other's lease. */
export const timing: Timing = { beat: 500, lease: 2_000, margin: 250 };
