import type { CartLine } from '@stockroom/client/calls/shapes';
import type { FormEvent } from 'react';
import styles from './quantity.module.css';

interface QuantityProps {
  line: CartLine;
  onChange: (quantity: number) => void;
}

/** Fewer, a number, more: three ways to say how many, each without scripts, too. */
export function Quantity({ line, onChange }: QuantityProps) {
  const { variantId, quantity, available, name } = line;
  const most = Math.max(quantity, available);

  function change(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const fields = new FormData(event.currentTarget, submitter);
    set(Number(fields.get('quantity')) + Number(fields.get('step') ?? 0));
  }

  function set(wanted: number) {
    if (Number.isInteger(wanted) && wanted >= 0 && wanted !== quantity) onChange(wanted);
  }

  return (
    <form method="post" action="/cart" className={styles.quantity} onSubmit={change}>
      <input type="hidden" name="variantId" value={variantId} />
      <button type="submit" className={styles.set} tabIndex={-1}>
        Set
      </button>
      <button
        type="submit"
        name="step"
        value="-1"
        className={styles.step}
        disabled={quantity <= 1}
        aria-label={`One ‘${name}’ fewer`}
      >
        −
      </button>
      <input
        // What the shop answers counts more than what was typed.
        key={quantity}
        className={styles.number}
        type="number"
        inputMode="numeric"
        name="quantity"
        min={0}
        max={most}
        required
        defaultValue={quantity}
        aria-label={`How many of ‘${name}’`}
        onBlur={(event) => set(event.currentTarget.valueAsNumber)}
      />
      <button
        type="submit"
        name="step"
        value="1"
        className={styles.step}
        disabled={quantity >= most}
        aria-label={`One ‘${name}’ more`}
      >
        +
      </button>
    </form>
  );
}
