import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../shop/shop-context.ts';
import { Failure } from '../ui/failure.tsx';
import { Screen } from '../ui/screen.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { CheckoutForm } from './checkout-form.tsx';

/** What the form begins with is asked for first: its fields must not change below the fingers. */
export function CheckoutScreen() {
  const trpc = useTRPC();
  const countries = useQuery(trpc.checkout.countries.queryOptions());
  const account = useQuery(trpc.account.me.queryOptions());
  const saved = useQuery({
    ...trpc.account.addresses.list.queryOptions(),
    enabled: Boolean(account.data),
  });
  // Signed out from elsewhere a moment ago, one has no addresses here.
  const addresses = account.data && !saved.error ? saved.data : [];
  if (countries.data && account.data !== undefined && addresses) {
    const { data: served } = countries;
    return (
      <CheckoutForm
        account={account.data}
        countries={served}
        saved={addresses.filter((each) => served.some(({ code }) => code === each.country))}
      />
    );
  }
  const failed = [countries, account].find(({ error }) => error !== null);
  return (
    <Screen>
      {failed ? (
        <Failure
          error={failed.error}
          busy={failed.isFetching}
          onRetry={() => {
            void countries.refetch();
            void account.refetch();
          }}
        />
      ) : (
        <>
          <Skeleton height={32} width="70%" />
          <Skeleton height={56} />
          <Skeleton height={56} />
          <Skeleton height={56} />
          <Skeleton height={160} />
        </>
      )}
    </Screen>
  );
}
