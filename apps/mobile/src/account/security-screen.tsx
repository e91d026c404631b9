import type { AccountFacts, SecurityFacts } from '@stockroom/client/calls/shapes';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'expo-router';
import { useTRPC } from '../shop/shop-context.ts';
import { Badge } from '../ui/badge.tsx';
import { Failure } from '../ui/failure.tsx';
import { Row, Rows } from '../ui/rows.tsx';
import { Screen } from '../ui/screen.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { usePullToRefresh } from '../ui/use-pull-to-refresh.tsx';
import { Words } from '../ui/words.tsx';
import { SessionList } from './session-list.tsx';
import { SignedIn } from './signed-in.tsx';

export function SecurityScreen() {
  return <SignedIn>{(account) => <Security account={account} />}</SignedIn>;
}

function Security({ account }: { account: AccountFacts }) {
  const trpc = useTRPC();
  const security = useQuery(trpc.account.security.queryOptions());
  const sessions = useQuery(trpc.account.sessions.list.queryOptions());
  const readAnew = () => Promise.all([security.refetch(), sessions.refetch()]);
  const router = useRouter();
  const error = security.error ?? sessions.error;
  return (
    <Screen refresh={usePullToRefresh(readAnew)}>
      <Rows>
        <Row title="Name" details={account.name} onPress={() => router.push('/account/name')} />
        <Row
          title="E-mail address"
          details={account.email}
          end={<EmailState account={account} security={security.data} />}
          onPress={() => router.push('/account/email')}
        />
        <Row
          title="Password"
          details="Change it, and sign out elsewhere"
          onPress={() => router.push('/account/password')}
        />
        {security.data && (security.data.secondStep.on || security.data.secondStep.offered) && (
          <Row
            title="A second step"
            details="Besides the password, a code of an app. It is set up, and ended, on the shop’s pages in a browser."
            end={
              <Badge tone={security.data.secondStep.on ? 'good' : 'over'}>
                {security.data.secondStep.on ? 'On' : 'Off'}
              </Badge>
            }
          />
        )}
      </Rows>
      <Words look="heading">Where you are signed in</Words>
      <Words tone="inkQuiet">
        If one of them is not you, sign it out and change your password.
      </Words>
      {sessions.data && <SessionList sessions={sessions.data.items} />}
      {sessions.isPending && <Skeleton height={180} />}
      {error && !sessions.data && (
        <Failure error={error} onRetry={() => void readAnew()} busy={sessions.isFetching} />
      )}
    </Screen>
  );
}

function EmailState(props: { account: AccountFacts; security: SecurityFacts | undefined }) {
  if (props.security?.emailChange) return <Badge tone="waiting">Changing</Badge>;
  return props.account.emailVerified ? null : <Badge tone="waiting">Not proved</Badge>;
}
