// Apart from the schemas, so that a page which needs a number does not load zod.

/** In UTF-16 units, as browsers count them. */
export const longestMessage = 5_000;
export const longestAnswer = 10_000;

/**
 * More leading zero bits than a client should be asked for: each doubles the work, and twenty are a
 * minute on an old phone. Clients do not begin on more.
 */
export const mostChallengeBits = 20;

/** What is served with the form, to be solved while a person types. */
export interface Challenge {
  /** Signed by the server, with the time at which it was served. */
  token: string;
  /** `SHA-256(token + ':' + proof)` must begin with so many zero bits. */
  bits: number;
  /** Sent sooner than this after it was served, a message is refused. */
  notBeforeSeconds: number;
}
