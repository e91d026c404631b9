import type { Look } from '@stockroom/client/connect/look-for-shop';
import { noShopWords } from '@stockroom/client/words/no-shop-words';
import { hide } from 'expo-splash-screen';
import { useEffect, useState } from 'react';
import { StyleSheet, View } from 'react-native';
import { useSafeAreaInsets } from 'react-native-safe-area-context';
import { space } from '../theme/measures.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Row, Rows } from '../ui/rows.tsx';
import { Screen } from '../ui/screen.tsx';
import { Words } from '../ui/words.tsx';

interface NoShopScreenProps {
  looks: readonly Look[];
  isLooking: boolean;
  onTryAgain: () => void;
  onAddress: (address: string) => void;
}

/** What to look after. Whoever writes the app has the shop on a machine beside them; a customer has not. */
const advice = __DEV__
  ? [
      'Is the shop’s server running? On your computer, npm run mobile starts it.',
      'Are phone and computer in the same Wi-Fi? Networks for guests often keep devices apart.',
      'Does the computer’s firewall let others in? The shop’s port must be open to them.',
    ]
  : [
      'Does another app reach the internet? If not, it is this phone’s connection.',
      'The shop may be closed for a moment. It is worth trying again in a few minutes.',
    ];

/** No shop, and nothing kept of one: the app's first screen on a phone that cannot reach it. */
export function NoShopScreen({ looks, isLooking, onTryAgain, onAddress }: NoShopScreenProps) {
  const insets = useSafeAreaInsets();
  useEffect(() => hide(), []);
  return (
    <Screen>
      <View style={[styles.part, { paddingTop: insets.top + space[5] }]}>
        <Words look="title">No shop found</Words>
        <Words accessibilityRole="alert" accessibilityLiveRegion="polite">
          {looks.length === 0
            ? 'Nobody has told this app where its shop is.'
            : 'This is where it was looked for, and what happened there.'}
        </Words>
      </View>
      {looks.length > 0 && (
        <Rows>
          {looks.map(({ address, why }) => (
            <Row key={address} title={address} details={why && noShopWords[why]} />
          ))}
        </Rows>
      )}
      <View style={styles.part}>
        <Words look="subheading">What may help</Words>
        {advice.map((words) => (
          <Words key={words}>{words}</Words>
        ))}
      </View>
      <Button title="Try again" onPress={onTryAgain} busy={isLooking} />
      {__DEV__ && <OtherAddress onAddress={onAddress} />}
    </Screen>
  );
}

function OtherAddress({ onAddress }: Pick<NoShopScreenProps, 'onAddress'>) {
  const [typed, setTyped] = useState('');
  const address = wholeAddress(typed);
  return (
    <View style={styles.part}>
      <Field
        label="Another address"
        hint="For development only. The phone keeps it once a shop has answered there."
        placeholder="192.168.1.5:3000"
        value={typed}
        onChangeText={setTyped}
        onSubmitEditing={() => address !== '' && onAddress(address)}
        keyboardType="url"
        autoCapitalize="none"
        autoCorrect={false}
        returnKeyType="go"
      />
      <Button
        title="Look there"
        look="quiet"
        disabled={address === ''}
        onPress={() => onAddress(address)}
      />
    </View>
  );
}

/** As people type it: a scheme is missing more often than not, and something comes after the port. */
function wholeAddress(typed: string): string {
  const trimmed = typed.trim();
  if (trimmed === '') return '';
  const [, scheme = 'http://', host = ''] = /^(https?:\/\/)?([^/]*)/i.exec(trimmed) ?? [];
  return `${scheme.toLowerCase()}${host}`;
}

const styles = StyleSheet.create({ part: { gap: space[3] } });
