import { Pressable, StyleSheet } from 'react-native';
import { radius, space, tap } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { Words } from './words.tsx';

interface ChipProps {
  title: string;
  isOn: boolean;
  /** One of several, one that is on or off by itself, or one that leads elsewhere. */
  kind: 'radio' | 'checkbox' | 'link';
  onPress: () => void;
  label?: string;
}

/** A word to press, beside others of its kind. */
export function Chip({ title, isOn, kind, onPress, label = title }: ChipProps) {
  const colors = useColors();
  return (
    <Pressable
      accessibilityRole={kind}
      accessibilityLabel={label}
      {...(kind === 'link'
        ? { accessibilityState: { selected: isOn } }
        : { accessibilityState: { checked: isOn }, 'aria-checked': isOn })}
      hitSlop={hitSlop}
      onPress={onPress}
      style={({ pressed }) => [
        styles.chip,
        isOn
          ? { backgroundColor: colors.action, borderColor: colors.action }
          : { backgroundColor: pressed ? colors.shade : colors.card, borderColor: colors.line },
      ]}
    >
      <Words look="smallStrong" style={{ color: isOn ? colors.onAction : colors.ink }}>
        {title}
      </Words>
    </Pressable>
  );
}

const least = 40;
/** Drawn lighter than what a finger hits. */
const hitSlop = { top: (tap - least) / 2, bottom: (tap - least) / 2 };

const styles = StyleSheet.create({
  chip: {
    minHeight: least,
    justifyContent: 'center',
    paddingHorizontal: space[4] - 2,
    paddingVertical: space[1],
    borderWidth: 1,
    borderRadius: radius.round,
  },
});
