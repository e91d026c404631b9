import type { AccountFacts } from '@stockroom/client/calls/shapes';
import { errorMessage } from '@stockroom/client/words/refusal-message';
import { useRouter } from 'expo-router';
import { useState } from 'react';
import { StyleSheet, View } from 'react-native';
import { UnpaidOrders } from '../orders/unpaid-orders.tsx';
import { space } from '../theme/measures.ts';
import { Button } from '../ui/button.tsx';
import { confirm } from '../ui/confirm.ts';
import { Notice } from '../ui/notice.tsx';
import { Row, Rows } from '../ui/rows.tsx';
import { Screen } from '../ui/screen.tsx';
import { usePullToRefresh } from '../ui/use-pull-to-refresh.tsx';
import { Words } from '../ui/words.tsx';
import { ShopRows } from './shop-rows.tsx';
import { Unverified } from './unverified.tsx';
import { useAccount } from './use-account.ts';
import { useComingAndGoing } from './use-coming-and-going.ts';

/** The account's place: who is signed in, and where else there is to go. */
export function Home({ account }: { account: AccountFacts }) {
  const router = useRouter();
  const { refetch } = useAccount();
  return (
    <Screen isTab refresh={usePullToRefresh(refetch)}>
      <View style={styles.head}>
        <Words look="title">Good to see you, {firstName(account.name)}</Words>
        <Words tone="inkQuiet">{account.email}</Words>
      </View>
      <UnpaidOrders />
      {!account.emailVerified && <Unverified />}
      <Rows>
        {account.role !== 'customer' && (
          <Row
            icon="office"
            title="Office"
            details="Orders to pack and to ship"
            onPress={() => router.push('/office')}
          />
        )}
        <Row icon="orders" title="Orders" onPress={() => router.push('/account/orders')} />
        <Row icon="address" title="Addresses" onPress={() => router.push('/account/addresses')} />
        <Row
          icon="security"
          title="Sign-in and security"
          details="Name, e-mail, password, where you are signed in"
          onPress={() => router.push('/account/security')}
        />
        <Row
          icon="data"
          title="Your data"
          details="Take it with you, or be forgotten"
          onPress={() => router.push('/account/data')}
        />
        <ShopRows />
      </Rows>
      <SignOut />
    </Screen>
  );
}

function SignOut() {
  const { leave } = useComingAndGoing();
  const [isLeaving, setLeaving] = useState(false);
  const [problem, setProblem] = useState<string>();
  const ask = async () => {
    const isSure = await confirm({
      title: 'Sign out?',
      words: 'Your cart stays with your account, for next time.',
      action: 'Sign out',
      otherwise: 'Stay signed in',
    });
    if (!isSure) return;
    setLeaving(true);
    setProblem(undefined);
    try {
      await leave();
    } catch (error) {
      setProblem(errorMessage(error));
    } finally {
      setLeaving(false);
    }
  };
  return (
    <>
      {problem !== undefined && <Notice tone="bad">{problem}</Notice>}
      <Button title="Sign out" look="text" busy={isLeaving} onPress={() => void ask()} />
    </>
  );
}

function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}

const styles = StyleSheet.create({ head: { gap: space[1] } });
