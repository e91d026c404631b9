import { formatDay } from '@stockroom/client/words/format-date';
import type { OrderStatus } from '@stockroom/contract/orders';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { answerForm } from '../forms/answer-form.ts';
import { formAnswer } from '../forms/form-answer-of-page.ts';
import { OfficeBar } from '../office/office-bar.tsx';
import { changeOrder } from '../office/orders/change-order.ts';
import { NextStep } from '../office/orders/next-step.tsx';
import { PackingSlip } from '../office/orders/packing-slip.tsx';
import { CameFrom } from '../office/posts/came-from.tsx';
import styles from '../office/orders/office-order.module.css';
import { useOrderNews } from '../office/use-order-news.ts';
import { orNotFound } from '../or-not-found.ts';
import { OrderAddress, OrderLines, OrderSums } from '../orders/order-facts.tsx';
import { StatusBadge } from '../orders/status-badge.tsx';
import { Timeline } from '../orders/timeline.tsx';
import { useTRPC } from '../trpc.ts';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';

export const Route = createFileRoute('/office/orders/$number')({
  loader: async ({ context: { queryClient, trpc }, params }) => {
    await orNotFound(queryClient.ensureQueryData(trpc.office.orders.byNumber.queryOptions(params)));
    return { answer: formAnswer() };
  },
  head: ({ params }) => ({ meta: [{ title: `Order ${params.number} · Office` }] }),
  component: OfficeOrder,
  server: {
    handlers: {
      POST: (posted) =>
        answerForm(posted, (fields, { trpc }) => changeOrder(fields, trpc, posted.params.number)),
    },
  },
});

const linesTitle = {
  awaiting_payment: 'What was ordered',
  paid: 'To pack',
  packed: 'In the parcel',
  shipped: 'In the parcel',
  cancelled: 'What was ordered',
  expired: 'What was ordered',
} satisfies Record<OrderStatus, string>;

function OfficeOrder() {
  const params = Route.useParams();
  const { answer } = Route.useLoaderData();
  const trpc = useTRPC();
  const { data: order } = useSuspenseQuery(trpc.office.orders.byNumber.queryOptions(params));
  useOrderNews();
  const { number, status, placedAt, timeline } = order;
  const over = status === 'cancelled' || status === 'expired';
  // Where the form stands no more, as somebody else was quicker, its words stand here.
  const stands = { ship: status === 'packed', correct: status === 'shipped' };
  const saidThere =
    answer !== undefined &&
    Object.entries(stands).some(([form, stood]) => stood && form === answer.form);
  return (
    <Page>
      <PackingSlip order={order} />
      <div className={styles.onScreen}>
        <OfficeBar title={number} />
        <div className={styles.head}>
          <p className={styles.placed}>
            Placed on {formatDay(placedAt)} <StatusBadge status={status} />
          </p>
          {answer?.message !== undefined && !saidThere && (
            <Notice tone="bad">{answer.message}</Notice>
          )}
          <NextStep order={order} answer={answer} />
        </div>
        <div className={styles.layout}>
          <section className={styles.section}>
            <h2>{linesTitle[status]}</h2>
            <OrderLines lines={order.lines} withSku />
            <OrderSums order={order} />
          </section>
          <div className={styles.aside}>
            <section className={styles.section}>
              <h2>What happened</h2>
              <Timeline events={timeline} line={over ? undefined : 'live'} withActors />
            </section>
            <section className={styles.section}>
              <h2>Where it goes</h2>
              <OrderAddress order={order} />
            </section>
            <CameFrom posts={order.cameFrom} />
          </div>
        </div>
      </div>
    </Page>
  );
}
