import type { Product, Variant } from '@stockroom/client/calls/shapes';
import { type FormEvent, useRef } from 'react';
import { useAddToCart } from '../cart/use-add-to-cart.ts';
import { useEarlyChoice } from '../forms/use-early-choice.ts';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/field.tsx';
import { Price } from '../ui/price.tsx';
import styles from './buy-form.module.css';
import { ChooseVariant } from './choose-variant.tsx';
import { StockLine } from './stock-line.tsx';

/** The most that the list of quantities offers; the cart takes larger numbers. */
const mostOffered = 12;

interface BuyFormProps {
  product: Product;
  chosen: Variant | undefined;
  onChoose: (variant: Variant) => void;
  /** The post of the journal that led here. */
  fromPost?: string | undefined;
}

/** Puts a variant into the cart: a plain POST to `/cart` until scripts take over. */
export function BuyForm({ product, chosen, onChoose, fromPost }: BuyFormProps) {
  const { variants } = product;
  const addToCart = useAddToCart();
  const form = useRef<HTMLFormElement>(null);
  useEarlyChoice(form, (fields) => {
    const early = variants.find(({ id }) => id === fields.get('variantId'));
    if (early && early !== chosen) onChoose(early);
  });
  if (!chosen) return null;
  const { id: variantId } = chosen;
  const most = Math.min(chosen.available, mostOffered);

  function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const wanted = Number(new FormData(event.currentTarget).get('quantity'));
    addToCart({ variantId, quantity: wanted, name: product.name, fromPost });
  }

  return (
    <form ref={form} method="post" action="/cart" className={styles.form} onSubmit={add}>
      <input type="hidden" name="do" value="add" />
      {fromPost !== undefined && <input type="hidden" name="fromPost" value={fromPost} />}
      <p className={styles.price}>
        <Price value={chosen.price} className={styles.amount} />
        <span className={styles.tax}>tax included</span>
      </p>
      <ChooseVariant variants={variants} chosen={chosen} onChoose={onChoose} />
      <StockLine available={chosen.available} />
      {most > 0 && (
        <div className={styles.row}>
          <SelectField label="How many" name="quantity" className={styles.quantity}>
            {Array.from({ length: most }, (_, index) => (
              <option key={index}>{index + 1}</option>
            ))}
          </SelectField>
          <Button type="submit" className={styles.add}>
            Add to cart
          </Button>
        </div>
      )}
    </form>
  );
}
