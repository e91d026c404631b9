import type { AccountFacts } from '@stockroom/client/calls/shapes';
import { useRouter } from 'expo-router';
import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';
import { Screen } from '../ui/screen.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useEnded } from './ended.ts';
import { useAccount } from './use-account.ts';

interface SignedInProps {
  children: (account: AccountFacts) => ReactNode;
}

/** A screen for whoever is signed in. Everybody else is told so, and comes back here by signing in. */
export function SignedIn({ children }: SignedInProps) {
  const router = useRouter();
  const hasEnded = useEnded();
  const { data: account, error, refetch, isFetching } = useAccount();
  if (account) return children(account);
  return (
    <Screen>
      {account === undefined && !error && <Skeleton height={160} />}
      {account === undefined && error && (
        <Failure error={error} onRetry={() => void refetch()} busy={isFetching} />
      )}
      {account === null && (
        <Empty
          title="You are signed out"
          action={<Button title="Sign in" onPress={() => router.push('/sign-in?back=1')} />}
        >
          {hasEnded
            ? 'Your sign-in on this phone was ended elsewhere, or has run out.'
            : 'What stands here is for whoever is signed in.'}
        </Empty>
      )}
    </Screen>
  );
}
