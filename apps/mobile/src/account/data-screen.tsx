import { StyleSheet, View } from 'react-native';
import { space } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { Screen } from '../ui/screen.tsx';
import { Words } from '../ui/words.tsx';
import { EraseForm } from './erase-form.tsx';
import { ExportForm } from './export-form.tsx';
import { SignedIn } from './signed-in.tsx';

export function DataScreen() {
  return <SignedIn>{() => <Data />}</SignedIn>;
}

function Data() {
  const colors = useColors();
  return (
    <Screen>
      <Words tone="inkQuiet">What we keep on you is yours to see, and yours to end.</Words>
      <View style={styles.section}>
        <Words look="heading">Take it with you</Words>
        <Words>
          One ZIP with everything that we keep on you: a page to read, and the same as files for
          programs. Secrets, such as the fingerprint of your password, are not in it.
        </Words>
        <ExportForm />
      </View>
      <View style={[styles.section, styles.second, { borderTopColor: colors.ink }]}>
        <Words look="heading">Be forgotten</Words>
        <Words>
          Your account goes at once, and with it your name, addresses, cart, messages and sign-ins,
          on every device. It cannot be undone.
        </Words>
        {whatRemains.map((words) => (
          <View key={words} style={styles.point}>
            <Words accessible={false} tone="inkQuiet">
              •
            </Words>
            <Words style={styles.words}>{words}</Words>
          </View>
        ))}
        <EraseForm />
      </View>
    </Screen>
  );
}

const whatRemains = [
  'Orders that you have not paid are called off.',
  'Those that are paid still reach you; where they go is forgotten as soon as they have left.',
  'Of your orders we keep the sums and the country, as the tax office asks us to, and no longer whose they were.',
  'Nothing of you stays on this phone, either.',
];

const styles = StyleSheet.create({
  section: { gap: space[3] },
  second: { marginTop: space[5], paddingTop: space[4], borderTopWidth: 3 },
  point: { flexDirection: 'row', gap: space[2] },
  words: { flex: 1 },
});
