import { createFileRoute } from '@tanstack/react-router';
import { titled } from '../discovery/page-head.ts';
import { answerForm } from '../forms/answer-form.ts';
import { FormRefused } from '../forms/form-answer.ts';
import { formAnswer } from '../forms/form-answer-of-page.ts';
import { orNotFound } from '../or-not-found.ts';
import { changesOf } from '../orders/order-again.tsx';
import { readOrderSearch } from '../orders/order-search.ts';
import { OrderUnknown } from '../orders/order-unknown.tsx';
import { OrderView } from '../orders/order-view.tsx';
import { useLiveOrder } from '../orders/use-live-order.ts';
import { Page } from '../ui/page.tsx';

export const Route = createFileRoute('/orders/$number')({
  validateSearch: readOrderSearch,
  loaderDeps: ({ search: { token } }) => ({ token }),
  loader: async ({ context: { queryClient, trpc }, params: { number }, deps: { token } }) => {
    await orNotFound(
      queryClient.ensureQueryData(trpc.orders.byNumber.queryOptions({ number, token })),
    );
    return { answer: formAnswer() };
  },
  head: ({ match, params }) => ({
    meta: [
      { title: titled(match, `Order ${params.number}`) },
      { name: 'robots', content: 'noindex' },
      // The address opens the order: nobody else is told of it.
      { name: 'referrer', content: 'same-origin' },
    ],
  }),
  component: OrderPage,
  notFoundComponent: OrderUnknown,
  server: {
    handlers: {
      POST: (posted) =>
        answerForm(posted, async (fields, { trpc }) => {
          const { number } = posted.params;
          const { token } = readOrderSearch(
            Object.fromEntries(new URL(posted.request.url).searchParams),
          );
          if (fields.text('do') === 'again') {
            const changes = changesOf((await trpc.orders.reorder.mutate({ number, token })).lines);
            if (changes.length === 0) return '/cart';
            throw new FormRefused(`What there is, is in your cart. ${changes.join(' ')}`);
          }
          await trpc.orders.cancel.mutate({ number, token });
          return `/orders/${number}${token === undefined ? '' : `?token=${token}`}`;
        }),
    },
  },
});

function OrderPage() {
  const { number } = Route.useParams();
  const search = Route.useSearch();
  const { answer } = Route.useLoaderData();
  const [order, line] = useLiveOrder(number, search.token);
  return (
    <Page>
      <OrderView order={order} search={search} line={line} refused={answer?.message} />
    </Page>
  );
}
