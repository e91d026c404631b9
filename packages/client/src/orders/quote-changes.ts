import { formatMoney } from '@stockroom/contract/format-money';
import type { Quote } from '../calls/shapes.ts';

/** What is different between what the customer looked at and what it would cost now, in words. */
export function quoteChanges(seen: Quote, now: Quote): string[] {
  return [
    ...seen.lines.flatMap((line) => {
      const after = now.lines.find(({ variantId }) => variantId === line.variantId);
      if (!after) return [`‘${line.name}’ is no longer in your cart.`];
      const changes: string[] = [];
      if (after.price.amount !== line.price.amount) {
        changes.push(
          `‘${line.name}’ now costs ${formatMoney(after.price)} instead of ${formatMoney(line.price)}.`,
        );
      }
      if (after.quantity !== line.quantity) {
        changes.push(
          `You now have ${after.quantity} of ‘${line.name}’ instead of ${line.quantity}.`,
        );
      }
      return changes;
    }),
    ...now.lines
      .filter((line) => !seen.lines.some(({ variantId }) => variantId === line.variantId))
      .map((line) => `‘${line.name}’ is in your cart, too, now.`),
    ...changed('Postage', seen.shipping.amount, now.shipping.amount, now),
    ...changed('The discount', seen.discount.amount, now.discount.amount, now),
  ];
}

function changed(what: string, before: number, after: number, { total }: Quote): string[] {
  if (before === after) return [];
  const { currency } = total;
  const [from, to] = [before, after].map((amount) => formatMoney({ amount, currency }));
  return [`${what} is now ${to} instead of ${from}.`];
}
