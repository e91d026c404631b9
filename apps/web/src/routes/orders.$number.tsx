import { createFileRoute } from '@tanstack/react-router';
import { titled } from '../discovery/page-head.ts';
import { answerForm } from '../forms/answer-form.ts';
import { FormRefused } from '../forms/form-answer.ts';
import { formAnswer } from '../forms/form-answer-of-page.ts';
import { orNotFound } from '../or-not-found.ts';
import { BackToApp } from '../orders/back-to-app.tsx';
import { goTo } from '../orders/go-to.ts';
import { changesOf } from '../orders/order-again.tsx';
import { readOrderSearch } from '../orders/order-search.ts';
import { OrderUnknown } from '../orders/order-unknown.tsx';
import { OrderView } from '../orders/order-view.tsx';
import { useLiveOrder } from '../orders/use-live-order.ts';
import { startContext } from '../start-context.ts';
import { Page } from '../ui/page.tsx';

export const Route = createFileRoute('/orders/$number')({
  validateSearch: readOrderSearch,
  loaderDeps: ({ search: { token, payment } }) => ({ token, payment }),
  loader: async ({ context: { queryClient, trpc }, params: { number }, deps }) => {
    const { token, payment } = deps;
    await orNotFound(
      queryClient.ensureQueryData(trpc.orders.byNumber.queryOptions({ number, token })),
    );
    const { appReturn } = startContext();
    return {
      answer: formAnswer(),
      appReturn: appReturn !== null && payment ? `${appReturn}?payment=${payment}` : null,
    };
  },
  head: ({ match, params, loaderData }) => ({
    meta: [
      { title: titled(match, `Order ${params.number}`) },
      { name: 'robots', content: 'noindex' },
      // The address opens the order: nobody else is told of it.
      { name: 'referrer', content: 'same-origin' },
      ...(loaderData?.appReturn ? [goTo(loaderData.appReturn)] : []),
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
  const { token, payment } = Route.useSearch();
  const { appReturn } = Route.useLoaderData();
  return appReturn !== null && payment ? (
    <BackToApp number={number} token={token} payment={payment} address={appReturn} />
  ) : (
    <LiveOrder />
  );
}

function LiveOrder() {
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
