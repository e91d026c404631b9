import type { Generated } from 'kysely';
import type { Id, TimeByDefault } from './column.ts';

export interface CartsTable {
  id: Id;
  /** SHA-256 of the guest's token; null for an account's cart. */
  token_hash: Buffer | null;
  account_id: string | null;
  status: Generated<'open' | 'ordered' | 'merged'>;
  discount_id: string | null;
  created_at: TimeByDefault;
  updated_at: TimeByDefault;
}

export interface CartLinesTable {
  cart_id: string;
  variant_id: string;
  quantity: number;
  /** Unit price when the customer last looked, to tell what changed. */
  seen_amount: number;
  /** The post of the journal in which the customer met it. */
  from_post_id: string | null;
  added_at: TimeByDefault;
}
