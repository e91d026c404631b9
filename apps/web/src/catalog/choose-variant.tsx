import type { Variant } from '@stockroom/client/calls/shapes';
import styles from './buy-form.module.css';

interface ChooseVariantProps {
  variants: Variant[];
  chosen: Variant;
  onChoose: (variant: Variant) => void;
}

/** Radio buttons, so that the form says which without any script. */
export function ChooseVariant({ variants, chosen, onChoose }: ChooseVariantProps) {
  if (variants.length === 1) return <input type="hidden" name="variantId" value={chosen.id} />;
  return (
    <fieldset className={styles.choices}>
      <legend>Choose one</legend>
      <div className={styles.options}>
        {variants.map((variant) => (
          <label key={variant.id} className={styles.option}>
            <input
              type="radio"
              name="variantId"
              value={variant.id}
              checked={variant.id === chosen.id}
              disabled={variant.available <= 0}
              onChange={() => onChoose(variant)}
            />
            {variant.name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
