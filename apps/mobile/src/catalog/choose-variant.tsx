import type { Variant } from '@stockroom/client/calls/shapes';
import { formatMoney } from '@stockroom/contract/format-money';
import { Pressable, StyleSheet, View } from 'react-native';
import { radius, space, tap } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { feel } from '../ui/feel.ts';
import { Picture } from '../ui/picture.tsx';
import { Words } from '../ui/words.tsx';

interface ChooseVariantProps {
  variants: readonly Variant[];
  chosen: Variant;
  onChoose: (variant: Variant) => void;
}

/** One of several, each by its own picture. What is sold out can be looked at, and says so. */
export function ChooseVariant({ variants, chosen, onChoose }: ChooseVariantProps) {
  if (variants.length === 1) return null;
  const differ = variants.some(({ price }) => price.amount !== chosen.price.amount);
  return (
    <View accessibilityRole="radiogroup" accessibilityLabel="Choose one" style={styles.group}>
      <Words look="smallStrong">Choose one</Words>
      <View style={styles.options}>
        {variants.map((variant) => (
          <Option
            key={variant.id}
            variant={variant}
            isOn={variant.id === chosen.id}
            withPrice={differ}
            onPress={() => {
              feel('touched');
              onChoose(variant);
            }}
          />
        ))}
      </View>
    </View>
  );
}

interface OptionProps {
  variant: Variant;
  isOn: boolean;
  withPrice: boolean;
  onPress: () => void;
}

function Option({ variant, isOn, withPrice, onPress }: OptionProps) {
  const { name, image, price, available } = variant;
  const colors = useColors();
  const details = [withPrice && formatMoney(price), available <= 0 && 'sold out'].filter(
    (words) => words !== false,
  );
  return (
    <Pressable
      accessibilityRole="radio"
      accessibilityState={{ checked: isOn }}
      aria-checked={isOn}
      accessibilityLabel={[name, ...details].join(', ')}
      onPress={onPress}
      style={[
        styles.option,
        { backgroundColor: colors.card, borderColor: isOn ? colors.ink : colors.line },
        isOn && styles.on,
      ]}
    >
      <View style={styles.picture}>
        <Picture src={image} faded={available <= 0} />
      </View>
      <View style={styles.words}>
        <Words look={isOn ? 'smallStrong' : 'small'} tone={available > 0 ? 'ink' : 'inkQuiet'}>
          {name}
        </Words>
        {details.length > 0 && (
          <Words look="label" tone="inkQuiet">
            {details.join(', ')}
          </Words>
        )}
      </View>
    </Pressable>
  );
}

const styles = StyleSheet.create({
  group: { gap: space[2] },
  options: { flexDirection: 'row', flexWrap: 'wrap', gap: space[2] },
  option: {
    flexDirection: 'row',
    alignItems: 'center',
    gap: space[2],
    minHeight: tap,
    maxWidth: '100%',
    // With the thicker edge of what is chosen, nothing moves.
    margin: 1,
    paddingEnd: space[3],
    borderWidth: 1,
    borderRadius: radius[2],
    overflow: 'hidden',
  },
  on: { margin: 0, borderWidth: 2 },
  picture: { width: tap },
  words: { flexShrink: 1, paddingVertical: space[1] },
});
