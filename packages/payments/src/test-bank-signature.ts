import { createHmac, timingSafeEqual } from 'node:crypto';

/** How old, or how far ahead of our clock, a signed webhook may be. */
const toleranceSeconds = 300;

/**
 * Checks the header `test-bank-signature: t=<unix seconds>,v1=<hex>`, where v1 is HMAC-SHA256 over
 * `<t>.<body>`. The time is signed too, so that an old delivery cannot be played again for ever.
 */
export function isSignedByTestBank(
  rawBody: string,
  header: string | null,
  secret: string,
  now = Date.now(),
): boolean {
  const match = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? '');
  const [, time, signature] = match ?? [];
  if (time === undefined || signature === undefined) return false;
  const expected = createHmac('sha256', secret).update(`${time}.${rawBody}`).digest();
  // Compared first and in constant time: a forger learns nothing, not even of our clock.
  if (!timingSafeEqual(Buffer.from(signature, 'hex'), expected)) return false;
  return Math.abs(now / 1000 - Number(time)) <= toleranceSeconds;
}
