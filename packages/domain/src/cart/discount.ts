import type { Refusal } from '@stockroom/contract/refusal';

/** A discount as its row has it. Amounts in minor units of the shop's currency. */
export interface Discount {
  id: string;
  code: string;
  kind: 'percent' | 'amount';
  basisPoints: number | null;
  amount: number | null;
  startsAt: Date | null;
  endsAt: Date | null;
  minimumAmount: number;
  useLimit: number | null;
  used: number;
}

export type DiscountRefusal = Extract<
  Refusal,
  { code: 'code_not_valid_now' | 'code_used_up' | 'code_needs_more' }
>;

/** Why a discount does not apply to goods of this worth now; null where it does. */
export function whyNot(
  discount: Discount,
  goods: { subtotal: number; currency: string },
  now: Date,
): DiscountRefusal | null {
  const { startsAt, endsAt, minimumAmount, useLimit, used } = discount;
  if ((startsAt && now < startsAt) || (endsAt && now >= endsAt)) {
    return { code: 'code_not_valid_now' };
  }
  if (useLimit !== null && used >= useLimit) return { code: 'code_used_up' };
  if (goods.subtotal < minimumAmount) {
    return {
      code: 'code_needs_more',
      minimum: { amount: minimumAmount, currency: goods.currency },
    };
  }
  return null;
}

/** What it takes off, never more than the goods are worth; half a penny rounds up. */
export function discountAmount(discount: Discount, subtotal: number): number {
  if (discount.kind === 'amount') return Math.min(discount.amount ?? 0, subtotal);
  return Math.floor((subtotal * (discount.basisPoints ?? 0) + 5_000) / 10_000);
}
