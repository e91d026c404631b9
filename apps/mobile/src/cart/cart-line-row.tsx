import type { CartLine } from '@stockroom/client/calls/shapes';
import { formatMoney } from '@stockroom/contract/format-money';
import { Link } from 'expo-router';
import { Pressable, StyleSheet, View } from 'react-native';
import { radius, space } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { Button } from '../ui/button.tsx';
import { Picture } from '../ui/picture.tsx';
import { Price } from '../ui/price.tsx';
import { Words } from '../ui/words.tsx';
import { Stepper } from './stepper.tsx';

interface CartLineRowProps {
  line: CartLine;
  onChange: (quantity: number) => void;
  onTakeOut: () => void;
}

/** One thing in the cart, and how many of it. */
export function CartLineRow({ line, onChange, onTakeOut }: CartLineRowProps) {
  const { slug, name, variantName, image, price, quantity, amount, available } = line;
  const colors = useColors();
  const each = `${formatMoney(price)} each`;
  return (
    <View style={[styles.line, { borderColor: colors.line }]}>
      <View style={styles.picture}>
        <Picture src={image} faded={available <= 0} style={styles.rounded} />
      </View>
      <View style={styles.words}>
        <Link href={`/products/${slug}`} asChild>
          <Pressable accessibilityRole="link" accessibilityLabel={name} style={styles.name}>
            <Words look="strong">{name}</Words>
          </Pressable>
        </Link>
        <Words look="small" tone="inkQuiet">
          {variantName === '' ? each : `${variantName}, ${each}`}
        </Words>
        <Changed line={line} />
        <View style={styles.sums}>
          <Stepper
            name={name}
            value={quantity}
            least={1}
            most={Math.max(quantity, available)}
            onChange={onChange}
          />
          <Price value={amount} look="strong" style={styles.amount} />
        </View>
        <Button
          title="Remove"
          label={`Remove ‘${name}’`}
          look="text"
          onPress={onTakeOut}
          style={styles.out}
        />
      </View>
    </View>
  );
}

/** What is different from when it was put in. */
function Changed({ line: { seenPrice, available, quantity } }: { line: CartLine }) {
  const colors = useColors();
  const said = [
    ...(seenPrice === null ? [] : [`It was ${formatMoney(seenPrice)} when you put it in.`]),
    ...(available >= quantity
      ? []
      : [
          available <= 0
            ? 'Sold out since. Remove it to go on.'
            : `Only ${available} left now. Take ${available} to go on.`,
        ]),
  ];
  return said.map((words) => (
    <View key={words} style={[styles.changed, { backgroundColor: colors.warnSoft }]}>
      <Words look="smallStrong" tone="warn">
        {words}
      </Words>
    </View>
  ));
}

const styles = StyleSheet.create({
  line: {
    flexDirection: 'row',
    gap: space[4],
    paddingVertical: space[4],
    borderBottomWidth: StyleSheet.hairlineWidth,
  },
  picture: { width: 88, alignSelf: 'flex-start' },
  rounded: { borderRadius: radius[1] },
  words: { flex: 1, gap: space[1] },
  name: { minHeight: 30, justifyContent: 'center' },
  changed: {
    alignSelf: 'flex-start',
    paddingVertical: space[1],
    paddingHorizontal: space[2],
    borderRadius: radius[1],
  },
  sums: {
    flexDirection: 'row',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: space[3],
    marginTop: space[2],
  },
  amount: { marginStart: 'auto', fontVariant: ['tabular-nums'] },
  out: { marginVertical: -space[1] },
});
