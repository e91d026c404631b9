import { ActivityIndicator, Pressable, StyleSheet, View, type ViewStyle } from 'react-native';
import { radius, space, tap } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import type { Colors } from '../theme/colors.ts';
import { Words } from './words.tsx';

type Look = 'primary' | 'quiet' | 'danger' | 'text';

export interface ButtonProps {
  /** What it does, in words. */
  title: string;
  onPress: () => void;
  /** `primary` once on a screen at the most. */
  look?: Look;
  /** It has been pressed, and the answer is on its way: another press does nothing. */
  busy?: boolean;
  disabled?: boolean;
  /** Where the title alone says too little to whoever cannot see what is beside it. */
  label?: string;
  hint?: string;
  style?: ViewStyle;
}

export function Button({
  title,
  onPress,
  look = 'primary',
  busy = false,
  disabled = false,
  label = title,
  hint,
  style,
}: ButtonProps) {
  const colors = useColors();
  const { box, ink } = paint(colors, look);
  return (
    <Pressable
      accessibilityRole="button"
      accessibilityLabel={label}
      accessibilityHint={hint}
      accessibilityState={{ busy, disabled }}
      disabled={disabled || busy}
      onPress={onPress}
      style={({ pressed }) => [
        styles.button,
        look === 'text' && styles.text,
        box,
        pressed && { opacity: 0.75 },
        disabled && { opacity: 0.55 },
        style,
      ]}
    >
      <View style={styles.inside}>
        {busy && <ActivityIndicator size="small" color={ink} />}
        <Words
          look="strong"
          style={[
            { color: ink, textAlign: 'center', flexShrink: 1 },
            look === 'text' && {
              textDecorationLine: 'underline',
              textDecorationColor: colors.accent,
            },
          ]}
        >
          {title}
        </Words>
      </View>
    </Pressable>
  );
}

function paint(colors: Colors, look: Look): { box: ViewStyle; ink: string } {
  switch (look) {
    case 'primary':
      return { box: { backgroundColor: colors.action }, ink: colors.onAction };
    case 'quiet':
      return { box: { borderColor: colors.lineStrong }, ink: colors.ink };
    case 'danger':
      return { box: { borderColor: colors.bad }, ink: colors.bad };
    case 'text':
      return { box: {}, ink: colors.ink };
  }
}

const styles = StyleSheet.create({
  button: {
    minHeight: tap,
    justifyContent: 'center',
    paddingHorizontal: space[5],
    paddingVertical: space[2],
    borderWidth: 1,
    borderColor: 'transparent',
    borderRadius: radius[2],
  },
  text: { paddingHorizontal: 0, alignSelf: 'flex-start' },
  inside: {
    flexDirection: 'row',
    gap: space[2],
    alignItems: 'center',
    justifyContent: 'center',
  },
});
