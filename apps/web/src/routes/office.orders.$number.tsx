import { formatDay } from '@stockroom/client/words/format-date';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { answerForm } from '../forms/answer-form.ts';
import { formAnswer } from '../forms/form-answer-of-page.ts';
import { CancelAsStaff } from '../office/cancel-as-staff.tsx';
import { CameFrom } from '../office/posts/came-from.tsx';
import { OfficeBar } from '../office/office-bar.tsx';
import { useOrderNews } from '../office/use-order-news.ts';
import { orNotFound } from '../or-not-found.ts';
import { OrderAddress, OrderLines, OrderSums } from '../orders/order-facts.tsx';
import styles from '../orders/order-page.module.css';
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
        answerForm(posted, async (_fields, { trpc }) => {
          const { number } = posted.params;
          await trpc.office.orders.cancel.mutate({ number });
          return `/office/orders/${number}`;
        }),
    },
  },
});

function OfficeOrder() {
  const params = Route.useParams();
  const { answer } = Route.useLoaderData();
  const trpc = useTRPC();
  const { data: order } = useSuspenseQuery(trpc.office.orders.byNumber.queryOptions(params));
  useOrderNews();
  const { number, status, placedAt, timeline } = order;
  const over = status === 'cancelled' || status === 'expired' || status === 'shipped';
  return (
    <Page>
      <OfficeBar title={number} />
      <div className={styles.head}>
        <p className={styles.number}>Placed on {formatDay(placedAt)}</p>
        <StatusBadge status={status} />
        {answer?.message !== undefined && <Notice tone="bad">{answer.message}</Notice>}
        {!over && (
          <div className={styles.actions}>
            <CancelAsStaff number={number} />
          </div>
        )}
      </div>
      <div className={styles.layout}>
        <section className={styles.section}>
          <h2>To pack</h2>
          <OrderLines lines={order.lines} />
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
    </Page>
  );
}
