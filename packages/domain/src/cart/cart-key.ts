import { createHash, randomBytes } from 'node:crypto';

/** Whose cart: an account's, or that of whoever holds a guest's token. */
export type CartKey = { accountId: string } | { tokenHash: Buffer };

export function newCartToken(): string {
  return randomBytes(24).toString('base64url');
}

/** Only the hash is kept: who reads the table cannot take over a cart. */
export function hashCartToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
