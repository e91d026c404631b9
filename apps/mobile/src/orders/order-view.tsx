import type { Order } from '@stockroom/client/calls/shapes';
import { formatDay, formatMoment } from '@stockroom/client/words/format-date';
import { orderStatusMeaning, orderStatusWords } from '@stockroom/client/words/order-words';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'expo-router';
import { StyleSheet, View } from 'react-native';
import { addressLines } from '../addresses/address-lines.ts';
import { useTRPC } from '../shop/shop-context.ts';
import { space } from '../theme/measures.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Words } from '../ui/words.tsx';
import { CancelOrder } from './cancel-order.tsx';
import { OrderAgain } from './order-again.tsx';
import { OrderLines, OrderSums } from './order-facts.tsx';
import { ShipmentFacts } from './shipment-facts.tsx';
import { Timeline } from './timeline.tsx';
import type { Line } from './use-live-order.ts';
import { type OrderLink, usePay } from './use-pay.ts';

interface OrderViewProps {
  order: Order;
  link: OrderLink;
  line: Line;
}

/** A customer's own order, as it stands. */
export function OrderView({ order, link, line }: OrderViewProps) {
  const { number, status, placedAt, reservedUntil, timeline, shipment } = order;
  const router = useRouter();
  const { data: countries } = useQuery(useTRPC().checkout.countries.queryOptions());
  const waits = status === 'awaiting_payment';
  return (
    <>
      <View style={styles.section}>
        <Words look="small" tone="inkQuiet">
          Ordered on {formatDay(placedAt)}
        </Words>
        <Words look="title" accessibilityLiveRegion="polite">
          {orderStatusWords[status]}
        </Words>
        <Words>{orderStatusMeaning[status]}</Words>
        {waits && reservedUntil !== null && (
          <Words>Everything is put aside for you until {formatMoment(reservedUntil)}.</Words>
        )}
      </View>
      {waits && <Paying order={order} link={link} />}
      {!waits && <OrderAgain link={link} />}
      {shipment && <ShipmentFacts shipment={shipment} />}
      <View style={[styles.section, styles.next]}>
        <Words look="heading">What you ordered</Words>
        <OrderLines lines={order.lines} />
        <OrderSums order={order} />
      </View>
      <View style={[styles.section, styles.next]}>
        <Words look="heading">What happened</Words>
        <Timeline events={timeline} line={line} />
      </View>
      <View style={[styles.section, styles.next]}>
        <Words look="heading">Where it goes</Words>
        <View>
          {addressLines(order.address, countries).map((part) => (
            <Words key={part}>{part}</Words>
          ))}
          <Words tone="inkQuiet">{order.email}</Words>
        </View>
      </View>
      {(waits || status === 'paid') && <CancelOrder link={link} isPaid={!waits} />}
      <Button
        title="Ask about this order"
        look="text"
        // The number alone: the token that opens the order stays here.
        onPress={() => router.push(`/contact?order=${number}`)}
      />
    </>
  );
}

function Paying({ order: { timeline }, link }: { order: Order; link: OrderLink }) {
  const { pay, isOpening } = usePay(link);
  const hasTried = timeline.some(({ kind }) => kind === 'payment_opened');
  const wasDeclined = timeline.at(-1)?.kind === 'payment_declined';
  return (
    <>
      {wasDeclined && (
        <Notice tone="bad">
          The bank has declined it. Nothing was charged; you can try again, or pay otherwise.
        </Notice>
      )}
      {hasTried && !wasDeclined && (
        <Notice>
          If you have just paid, the bank is about to tell us; this screen shows it by itself.
        </Notice>
      )}
      <Button title={wasDeclined ? 'Pay again' : 'Pay now'} busy={isOpening} onPress={pay} />
    </>
  );
}

const styles = StyleSheet.create({ section: { gap: space[2] }, next: { marginTop: space[4] } });
