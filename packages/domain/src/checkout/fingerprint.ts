import { createHash } from 'node:crypto';
import type { Amounts } from './price-order.ts';

/** Differs as soon as anything differs that a customer has agreed to: goods, prices, shipping, sums. */
export function fingerprint(
  lines: readonly { variantId: string; quantity: number; unitAmount: number }[],
  agreed: { country: string; methodId: string; discountCode: string | null; amounts: Amounts },
): string {
  const { amounts } = agreed;
  const facts = [
    lines
      .map((line) => [line.variantId, line.quantity, line.unitAmount].join(':'))
      .toSorted()
      .join(','),
    agreed.country,
    agreed.methodId,
    agreed.discountCode ?? '',
    amounts.subtotal,
    amounts.discount,
    amounts.shipping,
    amounts.tax,
    amounts.total,
  ];
  return createHash('sha256').update(facts.join('|')).digest('base64url');
}
