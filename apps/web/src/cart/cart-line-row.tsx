import type { CartLine } from '@stockroom/client/calls/shapes';
import { Link } from '@tanstack/react-router';
import { Picture } from '../catalog/picture.tsx';
import { Button } from '../ui/button.tsx';
import { Price } from '../ui/price.tsx';
import styles from './cart-line-row.module.css';
import { Quantity } from './quantity.tsx';

interface CartLineRowProps {
  line: CartLine;
  onChange: (quantity: number) => void;
  onTakeOut: () => void;
}

export function CartLineRow({ line, onChange, onTakeOut }: CartLineRowProps) {
  return (
    <li className={styles.line}>
      <Picture src={line.image} className={styles.picture} />
      <div className={styles.words}>
        <h2 className={styles.name}>
          <Link to="/products/$slug" params={{ slug: line.slug }}>
            {line.name}
          </Link>
        </h2>
        <p className={styles.detail}>
          {line.variantName !== '' && `${line.variantName}, `}
          <Price value={line.price} /> each
        </p>
        <Changed line={line} />
        <form
          method="post"
          action="/cart"
          onSubmit={(event) => {
            event.preventDefault();
            onTakeOut();
          }}
        >
          <input type="hidden" name="variantId" value={line.variantId} />
          <Button type="submit" name="do" value="take-out" look="text" className={styles.out}>
            Take out<span hidden> ‘{line.name}’</span>
          </Button>
        </form>
      </div>
      <div className={styles.sums}>
        <Quantity line={line} onChange={onChange} />
        <Price value={line.amount} className={styles.amount} />
      </div>
    </li>
  );
}

/** What is different from when it was put in. */
function Changed({ line: { seenPrice, available, quantity } }: { line: CartLine }) {
  return (
    <>
      {seenPrice !== null && (
        <p className={styles.changed}>
          It was <Price value={seenPrice} /> when you put it in.
        </p>
      )}
      {available < quantity && (
        <p className={styles.changed}>
          {available <= 0
            ? 'Sold out since. Take it out to go on.'
            : `Only ${available} left now. Take ${available} to go on.`}
        </p>
      )}
    </>
  );
}
