import type { Order } from '@stockroom/client/calls/shapes';
import { formatMoney } from '@stockroom/contract/format-money';
import { Link } from 'expo-router';
import { Pressable, StyleSheet, View } from 'react-native';
import { radius, space } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { Picture } from '../ui/picture.tsx';
import { Price } from '../ui/price.tsx';
import { type Sum, Sums } from '../ui/sums.tsx';
import { Words } from '../ui/words.tsx';

type Line = Pick<
  Order['lines'][number],
  'slug' | 'name' | 'variantName' | 'image' | 'quantity' | 'price' | 'amount'
>;

/** What is, or was, ordered: each line leads to its product. */
export function OrderLines({ lines }: { lines: readonly Line[] }) {
  const colors = useColors();
  return (
    <View>
      {lines.map((line, place) => {
        const { slug, name, variantName, image, quantity, price, amount } = line;
        const many = `${quantity} × ${formatMoney(price)}`;
        const detail = variantName === '' ? many : `${variantName}, ${many}`;
        return (
          // Nothing else tells two lines of one thing apart, and no order changes its lines.
          <Link key={place} href={`/products/${slug}`} asChild>
            <Pressable
              accessibilityRole="link"
              accessibilityLabel={`${name}, ${detail}, ${formatMoney(amount)}`}
              style={StyleSheet.flatten([styles.line, { borderColor: colors.line }])}
            >
              <View style={styles.picture}>
                <Picture src={image} style={styles.rounded} />
              </View>
              <View style={styles.words}>
                <Words>{name}</Words>
                <Words look="small" tone="inkQuiet">
                  {detail}
                </Words>
              </View>
              <Price value={amount} look="strong" style={styles.amount} />
            </Pressable>
          </Link>
        );
      })}
    </View>
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

const styles = StyleSheet.create({
  line: {
    flexDirection: 'row',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: space[3],
    paddingVertical: space[3],
    borderBottomWidth: StyleSheet.hairlineWidth,
  },
  picture: { width: 60 },
  rounded: { borderRadius: radius[1] },
  words: { flexGrow: 1, flexShrink: 1, flexBasis: 140 },
  amount: { marginStart: 'auto', fontVariant: ['tabular-nums'] },
});
