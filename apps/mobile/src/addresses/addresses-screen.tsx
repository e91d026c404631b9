import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'expo-router';
import { SignedIn } from '../account/signed-in.tsx';
import { useTRPC } from '../shop/shop-context.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';
import { Screen } from '../ui/screen.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { usePullToRefresh } from '../ui/use-pull-to-refresh.tsx';
import { AddressCard } from './address-card.tsx';

export function AddressesScreen() {
  return <SignedIn>{() => <Addresses />}</SignedIn>;
}

function Addresses() {
  const trpc = useTRPC();
  const router = useRouter();
  const saved = useQuery(trpc.account.addresses.list.queryOptions());
  const { data: countries } = useQuery(trpc.checkout.countries.queryOptions());
  const add = () => router.push('/account/addresses/new');
  return (
    <Screen refresh={usePullToRefresh(saved.refetch)}>
      {saved.data?.map((address) => (
        <AddressCard key={address.id} address={address} countries={countries} />
      ))}
      {saved.data && saved.data.length > 0 && (
        <Button title="Add an address" look="quiet" onPress={add} />
      )}
      {saved.data?.length === 0 && (
        <Empty title="No addresses yet" action={<Button title="Add an address" onPress={add} />}>
          Save one here, and the checkout fills itself in.
        </Empty>
      )}
      {saved.isPending && (
        <>
          <Skeleton height={180} />
          <Skeleton height={180} />
        </>
      )}
      {saved.error && !saved.data && (
        <Failure error={saved.error} onRetry={() => void saved.refetch()} busy={saved.isFetching} />
      )}
    </Screen>
  );
}
