/** Hashing, which `packages/auth` does: slow on purpose, and only so much of it at once. */
export interface Passwords {
  /** @throws too_many_requests */
  hash: (password: string) => Promise<string>;
  /** @throws too_many_requests */
  verify: (proof: { hash: string; password: string }) => Promise<boolean>;
}
