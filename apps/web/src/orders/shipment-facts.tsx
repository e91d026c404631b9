import { formatMoment } from '@stockroom/client/words/format-date';
import { shipmentWords } from '@stockroom/client/words/tracking-words';
import type { Order } from '@stockroom/client/calls/shapes';
import buttonStyles from '../ui/button.module.css';
import { classNames } from '../ui/class-names.ts';
import styles from './shipment-facts.module.css';

/** How an order travels, and where it can be followed. */
export function ShipmentFacts({ shipment }: { shipment: NonNullable<Order['shipment']> }) {
  const { trackingUrl, shippedAt } = shipment;
  return (
    <div className={styles.facts}>
      <p>
        <span className={styles.how}>{shipmentWords(shipment)}</span>
        <span className={styles.when}>Left the shop on {formatMoment(shippedAt)}</span>
      </p>
      {trackingUrl !== null && (
        <a
          href={trackingUrl}
          // The address of this page opens the order: the carrier is not told of it.
          rel="noreferrer external"
          className={classNames(buttonStyles.button, buttonStyles.quiet)}
        >
          Follow the parcel
        </a>
      )}
    </div>
  );
}
