import type { Product } from '@stockroom/client/shapes';
import { type FormEvent, useState } from 'react';
import { useAddToCart } from '../cart/use-add-to-cart.ts';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/field.tsx';
import { Price } from '../ui/price.tsx';
import styles from './buy-form.module.css';
import { ChooseVariant } from './choose-variant.tsx';
import { StockLine } from './stock-line.tsx';

/** The most that the list of quantities offers; the cart takes larger numbers. */
const mostOffered = 12;

/** Puts a variant into the cart: a plain POST to `/cart` until scripts take over. */
export function BuyForm({ product }: { product: Product }) {
  const { variants } = product;
  const addToCart = useAddToCart();
  const [chosenId, setChosenId] = useState<string>();
  const chosen =
    variants.find(({ id }) => id === chosenId) ??
    variants.find(({ available }) => available > 0) ??
    variants[0];
  if (!chosen) return null;
  const { id: variantId } = chosen;
  const most = Math.min(chosen.available, mostOffered);

  function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const wanted = Number(new FormData(event.currentTarget).get('quantity'));
    addToCart({ variantId, quantity: wanted, name: product.name });
  }

  return (
    <form method="post" action="/cart" className={styles.form} onSubmit={add}>
      <input type="hidden" name="do" value="add" />
      <p className={styles.price}>
        <Price value={chosen.price} className={styles.amount} />
        <span className={styles.tax}>tax included</span>
      </p>
      <ChooseVariant variants={variants} chosen={chosen} onChoose={({ id }) => setChosenId(id)} />
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
