import type { OrderEvent } from '@stockroom/client/calls/shapes';
import { formatMoment } from '@stockroom/client/words/format-date';
import { orderEventWords } from '@stockroom/client/words/order-words';
import { StyleSheet, View } from 'react-native';
import { radius, space } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { Words } from '../ui/words.tsx';
import type { Line } from './use-live-order.ts';

const lineWords = {
  connecting: 'This screen keeps itself up to date.',
  live: 'This screen keeps itself up to date.',
  lost: 'The connection is lost; trying again. Pull down to be sure.',
} satisfies Record<Line, string>;

/** What happened to an order, the oldest first, at the shop's own times. */
export function Timeline({ events, line }: { events: OrderEvent[]; line: Line }) {
  const colors = useColors();
  return (
    <View style={styles.timeline}>
      {events.map(({ id, at, kind }, index) => {
        const isLast = index === events.length - 1;
        return (
          <View
            key={id}
            accessible
            accessibilityLabel={`${orderEventWords[kind]}, ${formatMoment(at)}`}
            style={styles.event}
          >
            <View style={styles.rail}>
              <View
                style={[styles.dot, { backgroundColor: isLast ? colors.accent : colors.inkQuiet }]}
              />
              {!isLast && <View style={[styles.wire, { backgroundColor: colors.line }]} />}
            </View>
            <View style={styles.words}>
              <Words look={isLast ? 'strong' : 'body'}>{orderEventWords[kind]}</Words>
              <Words look="small" tone="inkQuiet">
                {formatMoment(at)}
              </Words>
            </View>
          </View>
        );
      })}
      <Words look="small" tone="inkQuiet">
        {lineWords[line]}
      </Words>
    </View>
  );
}

const styles = StyleSheet.create({
  timeline: { gap: 0 },
  event: { flexDirection: 'row', gap: space[3] },
  rail: { width: 12, alignItems: 'center' },
  dot: { width: 11, height: 11, marginTop: 7, borderRadius: radius.round },
  wire: { flex: 1, width: 2, marginTop: 3, marginBottom: -4 },
  words: { flex: 1, paddingBottom: space[4] },
});
