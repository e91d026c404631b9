import { useQuery } from '@tanstack/react-query';
import Constants from 'expo-constants';
import { openURL } from 'expo-linking';
import { StyleSheet, View } from 'react-native';
import { space } from '../theme/measures.ts';
import { Failure } from '../ui/failure.tsx';
import { Row, Rows } from '../ui/rows.tsx';
import { Screen } from '../ui/screen.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Words } from '../ui/words.tsx';
import { useTRPC } from './shop-context.ts';

/** Who keeps this shop, and which app this is. */
export function AboutScreen() {
  const { data: shop, error, refetch, isFetching } = useQuery(useTRPC().shop.about.queryOptions());
  return (
    <Screen>
      {shop ? (
        <>
          <Words look="title">{shop.name}</Words>
          <Words>
            {shop.demo
              ? 'A demonstration shop. You can look, fill a cart and pay at a test bank; nothing will be charged, and nothing sent.'
              : 'Prices include tax; postage is shown before you pay.'}
          </Words>
          <Rows>
            {shop.address !== '' && <Row title="Where we are" details={shop.address} />}
            <Row
              title="E-mail"
              details={shop.email}
              onPress={() => void openURL(`mailto:${shop.email}`)}
            />
            {shop.taxNumber !== '' && <Row title="Tax number" details={shop.taxNumber} />}
            <Row title="This app" details={`Version ${Constants.expoConfig?.version ?? '0.1.0'}`} />
          </Rows>
          {shop.demo && <DemoGoods />}
        </>
      ) : error ? (
        <Failure error={error} onRetry={() => void refetch()} busy={isFetching} />
      ) : (
        <>
          <Skeleton width="60%" height={36} />
          <Skeleton height={200} />
        </>
      )}
    </Screen>
  );
}

/** What their licence asks to be said. */
function DemoGoods() {
  return (
    <View style={styles.demo}>
      <Words look="small" tone="inkQuiet">
        The goods and their prices come from ‘Online Retail’ by D. Chen,{' '}
        <Words
          look="smallStrong"
          accessibilityRole="link"
          onPress={() => void openURL('https://doi.org/10.24432/C5BW33')}
        >
          UCI Machine Learning Repository
        </Words>
        , under{' '}
        <Words
          look="smallStrong"
          accessibilityRole="link"
          onPress={() => void openURL('https://creativecommons.org/licenses/by/4.0/')}
        >
          CC BY 4.0
        </Words>
        . Titles were tidied, texts and stock added, and the pictures drawn, by us.
      </Words>
    </View>
  );
}

const styles = StyleSheet.create({ demo: { paddingTop: space[3] } });
