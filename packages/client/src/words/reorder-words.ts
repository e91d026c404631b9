import { formatMoney } from '@stockroom/contract/format-money';
import type { ReorderedLine } from '../calls/shapes.ts';

/** What a customer should know of ordering a line again; undefined where it is as it was. */
export function reorderWords(line: ReorderedLine): string | undefined {
  const { outcome, wanted, inCart, price, wasPrice } = line;
  const name = line.variantName === '' ? line.name : `${line.name}, ${line.variantName}`;
  if (outcome === 'sold_out') {
    return inCart > 0
      ? `${name} has sold out; the ${inCart} in your cart are still there.`
      : `${name} has sold out.`;
  }
  if (outcome === 'no_room') return `${name} no longer fits into your cart, which is full.`;
  const parts = [
    ...(outcome === 'fewer' ? [`there are only ${inCart} of the ${wanted} left`] : []),
    ...(wasPrice ? [`it now costs ${formatMoney(price)}, not ${formatMoney(wasPrice)}`] : []),
  ];
  return parts.length === 0 ? undefined : `${name}: ${parts.join(', and ')}.`;
}
