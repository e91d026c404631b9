import type { Order } from '@stockroom/client/calls/shapes';
import { Link } from '@tanstack/react-router';
import { Picture } from '../catalog/picture.tsx';
import { Price } from '../ui/price.tsx';
import { type Sum, Sums } from '../ui/sums.tsx';
import styles from './order-page.module.css';

interface OrderLinesProps {
  lines: Order['lines'];
  /** For those who look for it on a shelf. */
  withSku?: boolean;
}

/** What was ordered, as it was when it was placed. */
export function OrderLines({ lines, withSku = false }: OrderLinesProps) {
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line.sku} className={styles.line}>
          <Picture src={line.image} className={styles.picture} />
          <span>
            <Link to="/products/$slug" params={{ slug: line.slug }}>
              {line.name}
            </Link>
            <span className={styles.detail}>
              {line.variantName !== '' && `${line.variantName}, `}
              {line.quantity} × <Price value={line.price} />
              {withSku && `, SKU ${line.sku}`}
            </span>
          </span>
          <Price value={line.amount} />
        </li>
      ))}
    </ul>
  );
}

export function OrderSums({ order }: { order: Order }) {
  const { subtotal, shipping, discount, discountCode, tax, taxBasisPoints, total, refunded } =
    order;
  const sums: Sum[] = [
    { label: 'Goods', value: subtotal },
    { label: `Postage: ${order.shippingMethod}`, value: shipping, nothing: 'Free' },
  ];
  if (discount.amount > 0) {
    sums.push({
      label: `Discount ${discountCode ?? ''}`,
      value: { ...discount, amount: -discount.amount },
    });
  }
  sums.push({ label: 'Total', value: total, look: 'total' });
  if (tax.amount > 0) {
    sums.push({ label: `of which ${percent(taxBasisPoints)} tax`, value: tax, look: 'quiet' });
  }
  if (refunded.amount > 0) sums.push({ label: 'Returned to you', value: refunded });
  return <Sums sums={sums} />;
}

/** 2000 is '20%', 2550 is '25.5%'. */
function percent(basisPoints: number): string {
  const hundredths = String(basisPoints % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  const whole = String(Math.trunc(basisPoints / 100));
  return `${hundredths === '' ? whole : `${whole}.${hundredths}`}%`;
}

export function OrderAddress({ order: { address, email } }: { order: Order }) {
  return (
    <>
      <AddressLines address={address} />
      <p className={styles.detail}>{email}</p>
    </>
  );
}

export function AddressLines({ address }: { address: Order['address'] }) {
  const lines = [
    address.name,
    address.line1,
    address.line2,
    `${address.city} ${address.postcode}`,
    address.region,
    countryName(address.country),
    address.phone,
  ];
  return <address className={styles.address}>{lines.filter(Boolean).join('\n')}</address>;
}

function countryName(code: string): string {
  return new Intl.DisplayNames('en-GB', { type: 'region' }).of(code) ?? code;
}
