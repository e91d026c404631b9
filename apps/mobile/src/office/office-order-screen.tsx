import type { OfficeOrder } from '@stockroom/client/calls/shapes';
import { formatDay, formatMoment } from '@stockroom/client/words/format-date';
import { actorWords, orderEventWords } from '@stockroom/client/words/order-words';
import type { OrderStatus } from '@stockroom/contract/orders';
import { useQuery } from '@tanstack/react-query';
import { issuesOf, refusalOf } from '@stockroom/client/calls/refusal-of';
import { refusalMessage } from '@stockroom/client/words/refusal-message';
import { useLocalSearchParams, useRouter } from 'expo-router';
import type { ReactNode } from 'react';
import { StyleSheet, View } from 'react-native';
import { StatusBadge } from '../orders/status-badge.tsx';
import { useTRPC } from '../shop/shop-context.ts';
import { space } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { Awaited } from '../ui/awaited.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Price } from '../ui/price.tsx';
import { Screen } from '../ui/screen.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { usePullToRefresh } from '../ui/use-pull-to-refresh.tsx';
import { Words } from '../ui/words.tsx';
import { NextStep } from './next-step.tsx';
import { PickList } from './pick-list.tsx';
import { PackButton } from './step-buttons.tsx';
import { Staff } from './staff.tsx';
import { useOrderNews } from './use-order-news.ts';
import { WhereTo } from './where-to.tsx';

export function OfficeOrderScreen() {
  const { number } = useLocalSearchParams<{ number: string }>();
  return <Staff>{() => <OneOrder key={number} number={number} />}</Staff>;
}

function OneOrder({ number }: { number: string }) {
  const router = useRouter();
  const order = useQuery(useTRPC().office.orders.byNumber.queryOptions({ number }));
  const refresh = usePullToRefresh(order.refetch);
  useOrderNews();
  return (
    <Screen
      refresh={refresh}
      {...(order.data?.status === 'paid' && { footer: <PackButton number={number} /> })}
    >
      <Awaited
        query={order}
        waiting={<Waiting />}
        otherwise={(error) => {
          const refusal = refusalOf(error);
          // Its address was typed, or copied from elsewhere, and cannot be meant.
          const isUnknown = refusal?.code === 'not_found' || issuesOf(error).length > 0;
          return isUnknown ? (
            <Empty
              title="There is no such order"
              action={<Button title="To the office" look="quiet" onPress={() => router.back()} />}
            >
              {refusal ? refusalMessage(refusal) : `‘${number}’ is the number of none.`}
            </Empty>
          ) : undefined;
        }}
      >
        {(found) => <OrderView order={found} />}
      </Awaited>
    </Screen>
  );
}

const linesTitle = {
  awaiting_payment: 'What was ordered',
  paid: 'To pack',
  packed: 'In the parcel',
  shipped: 'In the parcel',
  cancelled: 'What was ordered',
  expired: 'What was ordered',
} satisfies Record<OrderStatus, string>;

function OrderView({ order }: { order: OfficeOrder }) {
  const { number, status, placedAt, total, lines, timeline } = order;
  return (
    <>
      <View style={styles.head}>
        <Words look="title">{number}</Words>
        <View style={styles.line}>
          <StatusBadge status={status} />
          <Price look="strong" value={total} />
        </View>
        <Words look="small" tone="inkQuiet">
          Placed on {formatDay(placedAt)}
        </Words>
      </View>
      <Section title={linesTitle[status]}>
        <PickList lines={lines} canTick={status === 'paid'} />
      </Section>
      <Section title="Where it goes">
        <WhereTo order={order} />
      </Section>
      <NextStep order={order} />
      <Section title="What happened">
        {timeline.toReversed().map((event) => (
          <View key={event.id} style={styles.event}>
            <Words>
              {orderEventWords[event.kind]}
              <Words tone="inkQuiet">, {actorWords[event.actor]}</Words>
            </Words>
            <Words look="small" tone="inkQuiet">
              {formatMoment(event.at)}
            </Words>
          </View>
        ))}
      </Section>
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const colors = useColors();
  return (
    <View style={[styles.section, { borderTopColor: colors.ink }]}>
      <Words look="heading">{title}</Words>
      {children}
    </View>
  );
}

function Waiting() {
  return (
    <>
      <Skeleton width="60%" height={36} />
      <Skeleton height={240} />
      <Skeleton height={140} />
    </>
  );
}

const styles = StyleSheet.create({
  head: { gap: space[1] },
  line: {
    flexDirection: 'row',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: space[3],
  },
  section: { gap: space[3], paddingTop: space[4], borderTopWidth: 3, marginTop: space[3] },
  event: { gap: 2 },
});
