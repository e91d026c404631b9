import { Pressable, Share, StyleSheet } from 'react-native';
import { useShop } from '../shop/shop-context.ts';
import { tap } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { Icon } from './icon.tsx';
import { say } from './say.ts';

interface ShareButtonProps {
  /** Of the web's own page. */
  path: string;
  title: string;
}

/** Hands the web's address on, by whatever the phone offers. */
export function ShareButton({ path, title }: ShareButtonProps) {
  const { address } = useShop();
  const colors = useColors();

  async function share() {
    const url = `${address}${path}`;
    try {
      // Android has no field for an address, and takes what is said.
      await Share.share({ title, message: `${title}\n${url}` }, { dialogTitle: title });
    } catch (error) {
      // A browser whose reader has closed the sheet throws, too.
      if (error instanceof Error && error.name === 'AbortError') return;
      say({ words: 'This phone cannot share it.', urgent: true });
    }
  }

  return (
    <Pressable
      accessibilityRole="button"
      accessibilityLabel={`Share ‘${title}’`}
      onPress={() => void share()}
      style={styles.button}
    >
      <Icon name="share" color={colors.ink} size={22} />
    </Pressable>
  );
}

const styles = StyleSheet.create({
  button: { width: tap, height: tap, alignItems: 'center', justifyContent: 'center' },
});
