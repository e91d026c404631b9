import type { Cart } from '@stockroom/client/calls/shapes';
import { formatMoney } from '@stockroom/contract/format-money';
import type { FormAnswer } from '../forms/form-answer.ts';
import { ButtonLink } from '../ui/button.tsx';
import { type Sum, Sums } from '../ui/sums.tsx';
import { thingsWords } from '../ui/things-words.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import styles from './cart-page.module.css';
import { DiscountCode } from './discount-code.tsx';

interface CartSummaryProps {
  cart: Cart;
  /** Why a code that was sent without scripts was not taken. */
  refused: FormAnswer | undefined;
}

export function CartSummary({ cart: { subtotal, code, lines, count }, refused }: CartSummaryProps) {
  const discount = code?.discount;
  const sums: Sum[] = [{ label: 'Goods', value: subtotal }];
  if (discount && discount.amount > 0) {
    sums.push({
      label: `Discount ${code.code}`,
      value: { ...discount, amount: -discount.amount },
    });
    sums.push({
      label: 'Together',
      value: { ...subtotal, amount: subtotal.amount - discount.amount },
      look: 'total',
    });
  }
  const blocked = lines.some(({ available, quantity }) => available < quantity);
  return (
    <section className={styles.summary} aria-label="What it comes to">
      <Sums sums={sums} />
      <div role="status">
        <VisuallyHidden>
          {thingsWords(count)},{' '}
          {formatMoney({ ...subtotal, amount: subtotal.amount - (discount?.amount ?? 0) })}
        </VisuallyHidden>
      </div>
      <DiscountCode code={code} refused={refused} />
      {blocked ? (
        <p className={styles.note}>
          Something in your cart is no longer there in that number. Change it to go on.
        </p>
      ) : (
        <ButtonLink to="/checkout" search={{}} wide>
          To the checkout
        </ButtonLink>
      )}
      <p className={styles.note}>
        Prices include tax. Postage is worked out at the checkout, before you pay anything.
      </p>
    </section>
  );
}
