import { formatDay } from '@stockroom/client/words/format-date';
import type { OfficeOrder } from '@stockroom/client/calls/shapes';
import letterhead from '../../orders/letterhead.module.css';
import { AddressLines } from '../../orders/order-facts.tsx';
import { useShop } from '../../shell/use-shop.ts';
import { thingsWords } from '../../ui/things-words.ts';
import styles from './packing-slip.module.css';

/** Only on paper, where it is all there is: what goes into the parcel, and to whom. No prices. */
export function PackingSlip({ order }: { order: OfficeOrder }) {
  const shop = useShop();
  const { number, placedAt, lines, shippingMethod, address } = order;
  const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  return (
    <div className={styles.slip}>
      <div className={letterhead.letterhead}>
        <div>
          <p className={letterhead.name}>{shop.name}</p>
          <p className={letterhead.from}>{[shop.address, shop.email].filter(Boolean).join('\n')}</p>
        </div>
        <div className={letterhead.paper}>
          <p className={letterhead.title}>Packing slip</p>
          <p>
            {number}
            <br />
            {formatDay(placedAt)}
            <br />
            {shippingMethod}
          </p>
        </div>
      </div>
      <div className={styles.to}>
        <AddressLines address={address} />
      </div>
      <table className={styles.lines}>
        <thead>
          <tr>
            <th scope="col">SKU</th>
            <th scope="col">What</th>
            <th scope="col" className={styles.quantity}>
              Pieces
            </th>
            <th scope="col" className={styles.ticked}>
              Packed
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ sku, name, variantName, quantity }) => (
            <tr key={sku}>
              <td className={styles.sku}>{sku}</td>
              <td>{variantName === '' ? name : `${name}, ${variantName}`}</td>
              <td className={styles.quantity}>{quantity}</td>
              <td className={styles.tick}>☐</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.sum}>{thingsWords(pieces)} in all</p>
    </div>
  );
}
