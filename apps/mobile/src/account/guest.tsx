import { useRouter } from 'expo-router';
import { StyleSheet, View } from 'react-native';
import { UnpaidOrders } from '../orders/unpaid-orders.tsx';
import { space } from '../theme/measures.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Row, Rows } from '../ui/rows.tsx';
import { Screen } from '../ui/screen.tsx';
import { Words } from '../ui/words.tsx';
import { useEnded } from './ended.ts';
import { ShopRows } from './shop-rows.tsx';

/** The account's place while nobody is signed in. */
export function Guest() {
  const router = useRouter();
  const hasEnded = useEnded();
  return (
    <Screen isTab>
      {hasEnded && (
        <Notice tone="warn" announced>
          Your sign-in on this phone was ended elsewhere, or has run out. Nothing of your account is
          left here, and you can go on as a guest.
        </Notice>
      )}
      <View style={styles.head}>
        <Words look="title">Your account</Words>
        <Words tone="inkQuiet">
          It keeps your orders and addresses in one place. You can buy without one just as well.
        </Words>
      </View>
      <View style={styles.ways}>
        <Button title="Sign in" onPress={() => router.push('/sign-in')} />
        <Button title="Open an account" look="quiet" onPress={() => router.push('/sign-up')} />
      </View>
      <UnpaidOrders />
      <Rows>
        <Row
          icon="orders"
          title="Orders of this phone"
          details="Placed here without an account"
          onPress={() => router.push('/account/orders')}
        />
        <ShopRows />
      </Rows>
    </Screen>
  );
}

const styles = StyleSheet.create({
  head: { gap: space[2] },
  ways: { gap: space[3], paddingBottom: space[4] },
});
