import type { Quote } from '@stockroom/client/calls/shapes';
import { formatMoney } from '@stockroom/contract/format-money';
import { Picture } from '../catalog/picture.tsx';
import { classNames } from '../ui/class-names.ts';
import { Price } from '../ui/price.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { type Sum, Sums } from '../ui/sums.tsx';
import styles from './checkout.module.css';

/** `stale` while a new sum is on its way. */
export function OrderSummary({ quote, stale }: { quote: Quote; stale: boolean }) {
  const { subtotal, shipping, discount, tax, total, code } = quote;
  const sums: Sum[] = [
    { label: 'Goods', value: subtotal },
    { label: 'Postage', value: shipping, nothing: 'Free' },
  ];
  if (discount.amount > 0) {
    sums.push({
      label: code ? `Discount ${code.code}` : 'Discount',
      value: { ...discount, amount: -discount.amount },
    });
  }
  sums.push({ label: 'Total', value: total, look: 'total' });
  if (tax.amount > 0) sums.push({ label: 'of which tax', value: tax, look: 'quiet' });
  return (
    <div className={classNames(stale && styles.stale)} aria-busy={stale}>
      <Sums sums={sums} />
      <div role="status">
        <VisuallyHidden>{stale ? '' : `Total ${formatMoney(total)}`}</VisuallyHidden>
      </div>
    </div>
  );
}

export function OrderLines({ lines }: { lines: Quote['lines'] }) {
  return (
    <ul className={styles.lines} tabIndex={lines.length > 4 ? 0 : undefined} aria-label="In it">
      {lines.map((line) => (
        <li key={line.variantId} className={styles.line}>
          <Picture src={line.image} className={styles.picture} />
          <span>
            {line.name}
            <span className={styles.detail}>
              {line.quantity} × <Price value={line.price} />
              {line.variantName !== '' && `, ${line.variantName}`}
            </span>
          </span>
          <Price value={line.amount} />
        </li>
      ))}
    </ul>
  );
}
