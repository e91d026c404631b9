import { isNoAnswerInTime } from '../calls/no-answer.ts';
import type { Fetch } from '../calls/shop-fetch.ts';
import { withinTime } from '../calls/within-time.ts';

/** Why there is no shop at an address, as far as a phone can tell. */
export type WhyNoShop =
  | 'not_an_address'
  | 'no_answer'
  | 'refused'
  | 'unknown_name'
  | 'not_trusted'
  | 'http_forbidden'
  | 'closed'
  | 'not_a_shop';

export interface Look {
  address: string;
  /** Nothing where the shop is there. */
  why?: WhyNoShop;
}

interface LookOptions {
  fetch?: Fetch;
  /** Milliseconds that an answer may take; a shop says in a few of them that it lives. */
  patience?: number;
}

const defaultPatience = 5_000;

/** Whether a shop answers at an address such as `https://shop.example`. Never fails. */
export async function lookForShop(address: string, options: LookOptions = {}): Promise<Look> {
  const { fetch: send = fetch, patience = defaultPatience } = options;
  if (!isWebAddress(address)) return { address, why: 'not_an_address' };
  try {
    const { status, text } = await withinTime(patience, undefined, async (signal) => {
      const response = await send(`${address}/healthz`, { signal, credentials: 'omit' });
      return { status: response.status, text: await response.text() };
    });
    if (status === 200 && text.trim() === 'ok') return { address };
    // What stands before a shop answers so while the shop itself is away.
    return { address, why: status >= 502 && status <= 504 ? 'closed' : 'not_a_shop' };
  } catch (error) {
    return { address, why: isNoAnswerInTime(error) ? 'no_answer' : reasonOf(error) };
  }
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\//.test(address) && URL.canParse(address);
}

/**
 * A failed fetch has no code that is the same everywhere: Node has one in its cause, iOS and Android say it
 * in words of their own (NSURLErrorDomain; OkHttp and Java), and browsers keep it to themselves.
 */
const reasons: readonly (readonly [RegExp, WhyNoShop])[] = [
  [/cleartext|app transport security/i, 'http_forbidden'],
  [
    /certificate|certpath|trust anchor|\bssl\b|sslhandshake|\btls\b|not verified|CERT_/i,
    'not_trusted',
  ],
  [/ENOTFOUND|EAI_AGAIN|resolve host|hostname could not be found/i, 'unknown_name'],
  // Android says the same of an address that refuses and of one that lets it wait; only then with a time.
  [/after \d+ ?ms|timed? ?out/i, 'no_answer'],
  [/ECONNREFUSED|refused|could not connect to the server|failed to connect to/i, 'refused'],
];

function reasonOf(error: unknown): WhyNoShop {
  const said: string[] = [];
  // Not every fetch throws errors of this realm's own class.
  for (let each = error; isTold(each); each = each.cause)
    said.push(each.message, String(each.code));
  const words = said.join('\n');
  return reasons.find(([pattern]) => pattern.test(words))?.[1] ?? 'no_answer';
}

function isTold(error: unknown): error is { message: string; code?: unknown; cause?: unknown } {
  return typeof error === 'object' && error !== null && 'message' in error;
}
