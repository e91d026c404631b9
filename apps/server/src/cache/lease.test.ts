import { describe, expect, it } from 'vitest';
import { Lease, timing } from './lease.ts';

const { lease: length, margin, beat } = timing;

/** A lease on clocks that only the test moves. */
function leaseAt0() {
  const clocks = { now: 0, set: 0 };
  const lease = new Lease(timing, {
    steady: () => clocks.now,
    wall: () => clocks.now + clocks.set,
  });
  /** Beats for so long, each heard at once. */
  const beatFor = (milliseconds: number) => {
    for (const end = clocks.now + milliseconds; clocks.now < end; clocks.now += beat) {
      lease.renew(lease.now());
    }
  };
  return { lease, clocks, beatFor };
}

describe('a lease', () => {
  it('opens only when all others have had time to hear of this process', () => {
    const { lease, beatFor } = leaseAt0();
    expect(lease.isValid()).toBe(false);
    beatFor(length);
    expect(lease.isValid()).toBe(false);
    beatFor(margin + beat);
    expect(lease.isValid()).toBe(true);
  });

  it('ends by itself, counted from when the beat was sent and not from when it was heard', () => {
    const { lease, clocks, beatFor } = leaseAt0();
    beatFor(2 * length);
    const sent = lease.now();
    lease.renew(sent);
    clocks.now += length - 1;
    lease.renew(sent);
    expect(lease.isValid()).toBe(true);
    clocks.now += 1;
    expect(lease.isValid()).toBe(false);
  });

  it('that has ended waits as at the beginning, whatever is heard first', () => {
    const { lease, clocks, beatFor } = leaseAt0();
    beatFor(2 * length);
    clocks.now += 10 * length;
    lease.renew(lease.now());
    expect(lease.isValid()).toBe(false);
    beatFor(length + margin + beat);
    expect(lease.isValid()).toBe(true);
  });

  it('ends when either clock says so: one stands still while a machine sleeps', () => {
    const { lease, clocks, beatFor } = leaseAt0();
    beatFor(2 * length);
    clocks.set += length;
    expect(lease.isValid()).toBe(false);
  });

  it('does not outlast its connection', () => {
    const { lease, beatFor } = leaseAt0();
    beatFor(2 * length);
    lease.end();
    expect(lease.isValid()).toBe(false);
  });
});
