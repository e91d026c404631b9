import type { Cart } from '@stockroom/client/calls/shapes';
import { StyleSheet, View } from 'react-native';
import { space } from '../theme/measures.ts';
import { type Sum, Sums } from '../ui/sums.tsx';
import { Words } from '../ui/words.tsx';
import { DiscountCode } from './discount-code.tsx';

/** What the cart comes to, as far as it is known before it is known where to. */
export function CartSummary({ cart: { subtotal, code } }: { cart: Cart }) {
  const discount = code?.discount;
  const sums: Sum[] = [{ label: 'Goods', value: subtotal }];
  if (discount && discount.amount > 0) {
    sums.push(
      { label: `Discount ${code.code}`, value: { ...discount, amount: -discount.amount } },
      {
        label: 'Together',
        value: { ...subtotal, amount: subtotal.amount - discount.amount },
        look: 'total',
      },
    );
  }
  return (
    <View style={styles.summary}>
      <Sums sums={sums} />
      <DiscountCode code={code} />
      <Words look="small" tone="inkQuiet">
        Prices include tax. Postage is worked out at the checkout, before you pay anything.
      </Words>
    </View>
  );
}

const styles = StyleSheet.create({ summary: { gap: space[4], paddingTop: space[2] } });
