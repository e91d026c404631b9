import type { Order, OrderCard } from '@stockroom/client/calls/shapes';
import { formatDay } from '@stockroom/client/words/format-date';
import { orderStatusWords } from '@stockroom/client/words/order-words';
import { formatMoney } from '@stockroom/contract/format-money';
import { Link } from 'expo-router';
import { Pressable, StyleSheet, View } from 'react-native';
import { radius, space } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { Picture } from '../ui/picture.tsx';
import { Price } from '../ui/price.tsx';
import { thingsWords } from '../ui/things-words.ts';
import { Words } from '../ui/words.tsx';
import { StatusBadge } from './status-badge.tsx';

export type ListedOrder = Pick<
  OrderCard,
  'number' | 'status' | 'placedAt' | 'total' | 'count' | 'pictures'
>;

/** One of a customer's orders among others. */
export function OrderCardRow({ order }: { order: ListedOrder }) {
  const { number, status, placedAt, total, count, pictures } = order;
  const colors = useColors();
  const about = `${formatDay(placedAt)}, ${thingsWords(count)}`;
  const said = [`Order ${number}`, orderStatusWords[status], about, formatMoney(total)];
  return (
    <Link href={`/orders/${number}`} asChild>
      <Pressable
        accessibilityRole="link"
        accessibilityLabel={said.join(', ')}
        style={StyleSheet.flatten([styles.card, { borderColor: colors.line }])}
      >
        <View style={styles.row}>
          <Words look="strong">{number}</Words>
          <StatusBadge status={status} />
        </View>
        <View style={styles.row}>
          <Words look="small" tone="inkQuiet">
            {about}
          </Words>
          <Price value={total} look="strong" />
        </View>
        <View style={styles.pictures}>
          {pictures.map(({ image }, place) => (
            // Nothing else tells two lines of one thing apart, and no order changes its lines.
            <View key={place} style={styles.picture}>
              <Picture src={image} style={styles.rounded} />
            </View>
          ))}
        </View>
      </Pressable>
    </Link>
  );
}

/** As in the list of an account's orders. */
export function cardOf({ number, status, placedAt, total, lines }: Order): ListedOrder {
  return {
    number,
    status,
    placedAt,
    total,
    count: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    pictures: lines.slice(0, 3).map(({ name, image }) => ({ name, image })),
  };
}

const styles = StyleSheet.create({
  card: { gap: space[2], paddingVertical: space[4], borderBottomWidth: StyleSheet.hairlineWidth },
  row: {
    flexDirection: 'row',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: space[3],
    rowGap: space[1],
  },
  pictures: { flexDirection: 'row', gap: space[2] },
  picture: { width: 56 },
  rounded: { borderRadius: radius[1] },
});
