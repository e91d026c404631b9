import type { PostProduct } from '@stockroom/contract/post-text';
import { formatMoney } from '@stockroom/contract/format-money';
import { useRouter } from 'expo-router';
import { Pressable, StyleSheet, View } from 'react-native';
import { useAddToCart } from '../cart/use-add-to-cart.ts';
import { StockLine } from '../catalog/stock-line.tsx';
import { radius, space } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { Button } from '../ui/button.tsx';
import { Picture } from '../ui/picture.tsx';
import { Ticket } from '../ui/ticket.tsx';
import { Words } from '../ui/words.tsx';

interface ProductBlockProps {
  product: PostProduct;
  /** The slug of the post that it stands in. */
  post: string;
}

/** A product in the middle of a post, as it is today: its price, its stock, and a way to buy it. */
export function ProductBlock({ product, post }: ProductBlockProps) {
  const { slug, name, image, price, from, choices, available, variantId } = product;
  const router = useRouter();
  const colors = useColors();
  const { add, isAdding } = useAddToCart();
  const ticket = variantId === null ? 'Sold out' : `${from ? 'from ' : ''}${formatMoney(price)}`;
  // The product's own screen keeps it in mind, for whoever looks there first and buys then.
  const look = () => router.push({ pathname: '/products/[slug]', params: { slug, from: post } });
  return (
    <View style={styles.block}>
      <View style={styles.side}>
        <Pressable
          accessibilityRole="link"
          accessibilityLabel={`${name}, ${ticket}`}
          onPress={look}
          style={styles.standing}
        >
          <Picture src={image} faded={variantId === null} style={styles.picture} />
        </Pressable>
        <View style={styles.words}>
          <Words look="subheading" accessibilityRole="text" onPress={look}>
            {name}
          </Words>
          <StockLine available={variantId === null ? 0 : available} />
          {variantId !== null &&
            (choices > 1 ? (
              <Button title={`Choose one of ${choices}`} look="quiet" onPress={look} />
            ) : (
              <Button
                title="Add to cart"
                label={`Add ‘${name}’ to cart`}
                look="quiet"
                busy={isAdding}
                onPress={() => add({ variantId, quantity: 1, name, fromPost: post })}
              />
            ))}
        </View>
      </View>
      <View style={[styles.board, { backgroundColor: colors.ink }]} />
      <Ticket>
        <Words look="smallStrong" tone={variantId === null ? 'inkQuiet' : 'ink'}>
          {ticket}
        </Words>
      </Ticket>
    </View>
  );
}

const styles = StyleSheet.create({
  block: { marginVertical: space[2] },
  side: { flexDirection: 'row', flexWrap: 'wrap', alignItems: 'flex-end', columnGap: space[4] },
  standing: { width: 132 },
  picture: { borderTopStartRadius: radius[1], borderTopEndRadius: radius[1] },
  words: {
    flexGrow: 1,
    flexShrink: 1,
    flexBasis: 150,
    alignItems: 'flex-start',
    gap: space[2],
    paddingVertical: space[3],
  },
  board: { height: 3 },
});
