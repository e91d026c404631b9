import type { Refusal } from '@stockroom/contract/refusal';

/** Thrown by a rule that says no: the transaction around it persists nothing. */
export class ShopError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.name = 'ShopError';
    this.refusal = refusal;
  }
}
