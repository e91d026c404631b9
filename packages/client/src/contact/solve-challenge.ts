import { mostChallengeBits } from '@stockroom/contract/message-limits';
import { sha256 } from '@noble/hashes/sha2.js';

/** Milliseconds of work at a time: less than a frame, so that typing stays smooth beside it. */
const atOnce = 6;
/** Hashes between two looks at the clock: a phone, which compiles nothing, needs some 0.2 ms for each. */
const stride = 16;

/**
 * Does the work that a challenge asks for: finds the number after which `SHA-256(token:number)` begins
 * with so many zero bits. In small portions, so that it needs no worker and runs on a phone as well.
 * Our own SHA-256 by a library: browsers keep `crypto.subtle` from pages that came by plain http.
 * @throws what `signal` says when it is aborted; RangeError: it asks for more than a client should do
 */
export async function solveChallenge(
  { token, bits }: { token: string; bits: number },
  signal?: AbortSignal,
): Promise<string> {
  if (bits > mostChallengeBits) throw new RangeError(`A challenge asks for ${bits} bits`);
  const text = asciiBytes(`${token}:`);
  for (let number = 0; ;) {
    // Not `throwIfAborted`, which phones do not have.
    if (signal?.aborted) throw signal.reason ?? new Error('It was called off');
    const until = performance.now() + atOnce;
    while (performance.now() < until) {
      for (const end = number + stride; number < end; number += 1) {
        if (hasZeros(sha256(withNumber(text, number)), bits)) return String(number);
      }
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
}

function withNumber(text: Uint8Array, number: number): Uint8Array {
  const digits = String(number);
  const bytes = new Uint8Array(text.length + digits.length);
  bytes.set(text);
  for (let at = 0; at < digits.length; at += 1) bytes[text.length + at] = digits.charCodeAt(at);
  return bytes;
}

function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function hasZeros(hash: Uint8Array, bits: number): boolean {
  const whole = bits >> 3;
  for (let at = 0; at < whole; at += 1) if (hash[at] !== 0) return false;
  return (hash[whole] ?? 0) >> (8 - (bits & 7)) === 0;
}
