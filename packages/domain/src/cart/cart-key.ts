import { createHash, randomBytes } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';

/** Whose cart: an account's, or that of whoever holds a guest's token. */
export type CartKey = { accountId: string } | { tokenHash: Buffer };

export function newCartToken(): string {
  return randomBytes(24).toString('base64url');
}

/** Only the hash is kept: who reads the table cannot take over a cart. */
export function hashCartToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** A key as its columns of `carts`; one of them, or for nobody both, is null and fits no cart. */
export interface CartOwner {
  accountId: string | null;
  tokenHash: Buffer | null;
}

export function ownerOf(key: CartKey | null): CartOwner {
  return {
    accountId: key && 'accountId' in key ? key.accountId : null,
    tokenHash: key && 'tokenHash' in key ? key.tokenHash : null,
  };
}

/** The condition for carts `c` of one owner, for queries that are built before the key is known. */
export function isOwnedBy(owner: (name: keyof CartOwner) => unknown): RawBuilder<boolean> {
  return sql`(c.account_id = ${owner('accountId')}::uuid or c.token_hash = ${owner('tokenHash')}::bytea)`;
}
