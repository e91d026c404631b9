import type { GoodsCard } from '@stockroom/client/calls/shapes';
import { formatMoney } from '@stockroom/contract/format-money';
import { Link } from 'expo-router';
import { Pressable, StyleSheet, View } from 'react-native';
import { radius, space } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { Picture } from '../ui/picture.tsx';
import { Ticket } from '../ui/ticket.tsx';
import { Words } from '../ui/words.tsx';

interface ProductCardProps {
  product: GoodsCard;
  /** How far the board that it stands on runs on beyond it, to the next or to the wall. */
  boardEnd?: number;
}

/** A product among others: it stands on a board, and its price hangs from it. */
export function ProductCard({ product, boardEnd = 0 }: ProductCardProps) {
  const { slug, name, price, available, image } = product;
  const colors = useColors();
  const ticket = available ? formatMoney(price) : 'Sold out';
  return (
    <Link href={`/products/${slug}`} asChild>
      <Pressable accessibilityRole="link" accessibilityLabel={`${name}, ${ticket}`}>
        <Picture src={image} faded={!available} style={styles.picture} />
        <View style={[styles.board, { backgroundColor: colors.ink, marginEnd: -boardEnd }]} />
        <Ticket>
          <Words look="smallStrong" tone={available ? 'ink' : 'inkQuiet'}>
            {ticket}
          </Words>
        </Ticket>
        <Words look="small" style={styles.name}>
          {name}
        </Words>
      </Pressable>
    </Link>
  );
}

const styles = StyleSheet.create({
  picture: { borderTopStartRadius: radius[1], borderTopEndRadius: radius[1] },
  board: { height: 3 },
  name: { marginTop: space[2] },
});
