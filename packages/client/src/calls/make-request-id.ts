export type FillRandom = (bytes: Uint8Array<ArrayBuffer>) => unknown;

/**
 * A UUID for `orders.place`, made once for each try to buy. Not `crypto.randomUUID`: browsers keep
 * that from pages that came by plain http, as a shop's do in its own network.
 *
 * @param fill puts random bytes into an array: a phone has no `crypto` and gives expo-crypto's
 *   `getRandomValues`.
 */
export function makeRequestId(fill: FillRandom = (bytes) => crypto.getRandomValues(bytes)): string {
  const bytes = new Uint8Array(16);
  fill(bytes);
  const hex = Array.from(bytes, (byte, index) => {
    // RFC 9562: version 4, variant 10.
    if (index === 6) return (byte & 0x0f) | 0x40;
    if (index === 8) return (byte & 0x3f) | 0x80;
    return byte;
  })
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return [0, 8, 12, 16, 20]
    .map((start, index, starts) => hex.slice(start, starts[index + 1]))
    .join('-');
}
