import { useAccount } from './use-account.ts';
import { Guest } from './guest.tsx';
import { Home } from './home.tsx';
import { Failure } from '../ui/failure.tsx';
import { Screen } from '../ui/screen.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

/** The tab: whoever is signed in, or the ways to be. */
export function AccountScreen() {
  const { data: account, error, refetch, isFetching } = useAccount();
  if (account) return <Home account={account} />;
  if (account === null) return <Guest />;
  return (
    <Screen isTab>
      {error ? (
        <Failure error={error} onRetry={() => void refetch()} busy={isFetching} />
      ) : (
        <>
          <Skeleton width="70%" height={36} />
          <Skeleton height={24} />
          <Skeleton height={260} />
        </>
      )}
    </Screen>
  );
}
