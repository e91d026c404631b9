import type { ShopFacts } from '@stockroom/client/calls/shapes';
import * as Linking from 'expo-linking';
import { StyleSheet, View } from 'react-native';
import { space } from '../theme/measures.ts';
import { Row, Rows } from '../ui/rows.tsx';
import { say } from '../ui/say.ts';
import { Words } from '../ui/words.tsx';

/** Below the form: who reads it, when, and other ways to reach them. */
export function WhoAnswers({ shop }: { shop: ShopFacts }) {
  const { name, email, address } = shop;
  return (
    <View style={styles.slip}>
      <Words look="heading">Who answers</Words>
      <Words tone="inkQuiet">
        The people who pack your parcels. They read on working days, and answer within two of them.
      </Words>
      <Rows>
        <Row title="By mail" details={email} onPress={() => void write(email)} />
        {address !== '' && <Row title="By post" details={`${name}\n${address}`} />}
      </Rows>
    </View>
  );
}

async function write(email: string): Promise<void> {
  try {
    await Linking.openURL(`mailto:${email}`);
  } catch {
    say({ words: 'This phone has no mail set up.', urgent: true });
  }
}

const styles = StyleSheet.create({ slip: { gap: space[3], marginTop: space[6] } });
