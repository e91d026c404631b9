import type { OrderCard } from '@stockroom/client/calls/shapes';
import { formatMoment } from '@stockroom/client/words/format-date';
import { orderStatusWords } from '@stockroom/client/words/order-words';
import { formatMoney } from '@stockroom/contract/format-money';
import { useRouter } from 'expo-router';
import { Pressable, StyleSheet, View } from 'react-native';
import { StatusBadge } from '../orders/status-badge.tsx';
import { radius, space } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { Picture } from '../ui/picture.tsx';
import { Price } from '../ui/price.tsx';
import { Words } from '../ui/words.tsx';

interface OfficeOrderRowProps {
  order: OrderCard;
  /** It has changed while somebody was looking. */
  isFresh: boolean;
}

export function OfficeOrderRow({ order, isFresh }: OfficeOrderRowProps) {
  const { number, status, customerName, placedAt, total, count, pictures } = order;
  const colors = useColors();
  const router = useRouter();
  const things = count === 1 ? '1 thing' : `${count} things`;
  return (
    <Pressable
      accessibilityRole="link"
      accessibilityLabel={`${number}, ${orderStatusWords[status]}, ${customerName}, ${things}, ${formatMoney(total)}, ${formatMoment(placedAt)}`}
      onPress={() => router.push(`/office/orders/${number}`)}
      style={({ pressed }) => [
        styles.row,
        { borderBottomColor: colors.line },
        isFresh && { backgroundColor: colors.accentSoft },
        pressed && { backgroundColor: colors.shade },
      ]}
    >
      <View style={styles.words}>
        <View style={styles.line}>
          <Words look="strong">{number}</Words>
          <Price look="strong" value={total} />
        </View>
        <Words>{customerName}</Words>
        <View style={styles.line}>
          <Words look="small" tone="inkQuiet" style={styles.when}>
            {formatMoment(placedAt)} · {things}
          </Words>
          <StatusBadge status={status} />
        </View>
        <View style={styles.pictures}>
          {pictures.map(({ name, image }) => (
            <Picture key={image} src={image} alt={name} style={styles.picture} />
          ))}
        </View>
      </View>
    </Pressable>
  );
}

const styles = StyleSheet.create({
  row: {
    paddingVertical: space[3],
    borderBottomWidth: StyleSheet.hairlineWidth,
  },
  words: { gap: 2 },
  line: {
    flexDirection: 'row',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    columnGap: space[3],
  },
  when: { flexShrink: 1 },
  pictures: { flexDirection: 'row', gap: space[2], paddingTop: space[2] },
  picture: { width: 56, borderRadius: radius[1] },
});
