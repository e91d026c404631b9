import { makeRequestId } from '@stockroom/client/calls/make-request-id';
import { chooseAddress, chooseCountry } from '@stockroom/client/checkout/choose-destination';
import { errorMessage } from '@stockroom/client/words/refusal-message';
import { refusalOf } from '@stockroom/client/calls/refusal-of';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { titled } from '../discovery/page-head.ts';
import { CheckoutForm } from '../checkout/checkout-form.tsx';
import { NothingToOrder } from '../checkout/nothing-to-order.tsx';
import {
  addressFormOptions,
  quoteOptions,
  savedAddressesOptions,
} from '../checkout/checkout-queries.ts';
import { readPlaceOrder } from '../checkout/read-place-order.ts';
import { readCheckoutSearch } from '../checkout/checkout-search.ts';
import { answerForm } from '../forms/answer-form.ts';
import { formAnswer } from '../forms/form-answer-of-page.ts';
import { useTRPC } from '../trpc.ts';
import { Page } from '../ui/page.tsx';

export const Route = createFileRoute('/checkout')({
  validateSearch: readCheckoutSearch,
  // Not a loader dependency: a new choice must not put the form away while its sum is on its way.
  loader: async ({ context: { queryClient, trpc }, location }) => {
    const [countries, cart, account] = await Promise.all([
      queryClient.ensureQueryData(trpc.checkout.countries.queryOptions()),
      queryClient.ensureQueryData(trpc.cart.get.queryOptions()),
      queryClient.ensureQueryData(trpc.account.me.queryOptions()),
    ]);
    const saved = account ? await queryClient.fetchQuery(savedAddressesOptions(trpc)) : [];
    const search = readCheckoutSearch(location.search);
    const country =
      chooseAddress(search, saved, countries)?.country ?? chooseCountry(search, countries);
    if (cart.lines.length > 0) {
      await queryClient.ensureQueryData(addressFormOptions(trpc, country));
      // A refusal is shown on the page; it does not take its place.
      await queryClient.prefetchQuery(quoteOptions(trpc, country, search.shipping));
    }
    return { requestId: makeRequestId(), answer: formAnswer() };
  },
  head: ({ match }) => ({
    meta: [
      { title: titled(match, 'Checkout') },
      { name: 'description', content: 'Say where it goes and how, and pay: no account needed.' },
    ],
  }),
  component: Checkout,
  server: {
    handlers: {
      POST: (posted) =>
        answerForm(posted, async (fields, { trpc }) => {
          const order = await trpc.orders.place.mutate(readPlaceOrder(fields));
          return order.status === 'awaiting_payment'
            ? order.payment.url
            : `/orders/${order.number}?token=${order.token}`;
        }),
    },
  },
});

function Checkout() {
  const search = Route.useSearch();
  const { requestId, answer } = Route.useLoaderData();
  const trpc = useTRPC();
  const { data: countries } = useSuspenseQuery(trpc.checkout.countries.queryOptions());
  const { data: cart } = useSuspenseQuery(trpc.cart.get.queryOptions());
  const { data: account } = useQuery(trpc.account.me.queryOptions());
  const { data: saved } = useQuery({ ...savedAddressesOptions(trpc), enabled: Boolean(account) });
  const chosen = chooseAddress(search, saved ?? [], countries);
  const country = chosen?.country ?? chooseCountry(search, countries);
  const { data: addressForm } = useQuery({
    ...addressFormOptions(trpc, country),
    placeholderData: keepPreviousData,
  });
  const quote = useQuery({
    ...quoteOptions(trpc, country, search.shipping),
    enabled: cart.lines.length > 0,
    placeholderData: keepPreviousData,
  });

  // An empty cart is the quote's to tell, too: the one that we know may be from before.
  const refusal = refusalOf(quote.error);
  if (cart.lines.length === 0 || refusal?.code === 'cart_empty') return <NothingToOrder />;
  return (
    <Page>
      <h1>Checkout</h1>
      <CheckoutForm
        account={account ?? null}
        countries={countries}
        saved={(saved ?? []).filter((each) => countries.some(({ code }) => code === each.country))}
        chosen={chosen}
        addressForm={addressForm ?? { country, fields: [] }}
        country={country}
        quote={quote.data}
        wanted={search.shipping}
        quoteError={quote.error ? errorMessage(quote.error) : undefined}
        stale={quote.isPlaceholderData}
        requestId={requestId}
        answer={answer}
        requote={async () => (await quote.refetch()).data}
      />
    </Page>
  );
}
