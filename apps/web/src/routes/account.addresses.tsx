import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { AccountFrame } from '../account/account-frame.tsx';
import { AddressCards } from '../addresses/address-cards.tsx';
import { AddressEditor } from '../addresses/address-editor.tsx';
import { changeAddresses } from '../addresses/change-addresses.ts';
import { readAddressesSearch } from '../addresses/addresses-search.ts';
import { addressFormOptions, savedAddressesOptions } from '../checkout/checkout-queries.ts';
import { chooseCountry } from '@stockroom/client/checkout/choose-destination';
import { answerForm } from '../forms/answer-form.ts';
import { formAnswer } from '../forms/form-answer-of-page.ts';
import { useTRPC } from '../trpc.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Notice } from '../ui/notice.tsx';
import { titled } from '../discovery/page-head.ts';

export const Route = createFileRoute('/account/addresses')({
  validateSearch: readAddressesSearch,
  loader: async ({ context: { queryClient, trpc }, location }) => {
    const search = readAddressesSearch(location.search);
    const [countries, saved] = await Promise.all([
      queryClient.ensureQueryData(trpc.checkout.countries.queryOptions()),
      queryClient.fetchQuery(savedAddressesOptions(trpc)),
    ]);
    const edited = saved.find(({ id }) => id === search.edit);
    const country = search.country ?? edited?.country ?? chooseCountry({}, countries);
    if (search.add || edited) await queryClient.ensureQueryData(addressFormOptions(trpc, country));
    return { answer: formAnswer() };
  },
  head: ({ match }) => ({ meta: [{ title: titled(match, 'Your addresses') }] }),
  component: Addresses,
  server: { handlers: { POST: (posted) => answerForm(posted, changeAddresses) } },
});

function Addresses() {
  const search = Route.useSearch();
  const { answer } = Route.useLoaderData();
  const trpc = useTRPC();
  const { data: countries } = useSuspenseQuery(trpc.checkout.countries.queryOptions());
  const { data: saved } = useSuspenseQuery(savedAddressesOptions(trpc));
  const edited = saved.find(({ id }) => id === search.edit);
  const editing = Boolean(search.add) || edited !== undefined;
  const country = search.country ?? edited?.country ?? chooseCountry({}, countries);
  const { data: form } = useQuery({ ...addressFormOptions(trpc, country), enabled: editing });

  if (editing && form) {
    return (
      <AccountFrame title={edited ? 'Change an address' : 'Another address'}>
        <AddressEditor
          key={edited?.id ?? 'new'}
          edited={edited}
          countries={countries}
          country={country}
          form={form}
          answer={answer}
          first={saved.length === 0}
        />
      </AccountFrame>
    );
  }
  return (
    <AccountFrame title="Your addresses">
      {search.saved && <Notice tone="good">Saved.</Notice>}
      {answer?.message !== undefined && <Notice tone="bad">{answer.message}</Notice>}
      {saved.length === 0 ? (
        <Empty
          title="No addresses yet"
          actions={
            <ButtonLink to="/account/addresses" search={{ add: '1' }}>
              Add an address
            </ButtonLink>
          }
        >
          Save one here, and the checkout fills itself in.
        </Empty>
      ) : (
        <>
          <AddressCards addresses={saved} countries={countries} />
          <p>
            <ButtonLink to="/account/addresses" search={{ add: '1' }} look="quiet">
              Add an address
            </ButtonLink>
          </p>
        </>
      )}
    </AccountFrame>
  );
}
