import { Pressable, StyleSheet, View } from 'react-native';
import { radius, space, tap } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { feel } from '../ui/feel.ts';
import { Icon } from '../ui/icon.tsx';
import { Words } from '../ui/words.tsx';

interface StepperProps {
  /** What is counted: 'Party bunting'. */
  name: string;
  value: number;
  least: number;
  most: number;
  onChange: (value: number) => void;
}

/** Fewer, how many, more. */
export function Stepper({ name, value, least, most, onChange }: StepperProps) {
  const colors = useColors();

  function step(by: 1 | -1): void {
    feel('touched');
    onChange(value + by);
  }

  return (
    <View
      style={[styles.stepper, { borderColor: colors.lineStrong, backgroundColor: colors.card }]}
    >
      <Step
        icon="minus"
        label={`One ‘${name}’ fewer`}
        disabled={value <= least}
        onPress={() => step(-1)}
      />
      <Words
        look="strong"
        accessibilityLabel={`${value} of ‘${name}’`}
        accessibilityLiveRegion="polite"
        style={styles.number}
      >
        {value}
      </Words>
      <Step
        icon="plus"
        label={`One ‘${name}’ more`}
        disabled={value >= most}
        onPress={() => step(1)}
      />
    </View>
  );
}

interface StepProps {
  icon: 'minus' | 'plus';
  label: string;
  disabled: boolean;
  onPress: () => void;
}

function Step({ icon, label, disabled, onPress }: StepProps) {
  const colors = useColors();
  return (
    <Pressable
      accessibilityRole="button"
      accessibilityLabel={label}
      accessibilityState={{ disabled }}
      disabled={disabled}
      onPress={onPress}
      style={({ pressed }) => [
        styles.step,
        pressed && { backgroundColor: colors.shade },
        disabled && styles.off,
      ]}
    >
      <Icon name={icon} color={colors.ink} size={20} />
    </Pressable>
  );
}

const styles = StyleSheet.create({
  stepper: {
    flexDirection: 'row',
    alignItems: 'center',
    alignSelf: 'flex-start',
    borderWidth: 1,
    borderRadius: radius[2],
    overflow: 'hidden',
  },
  step: { width: tap, minHeight: tap, alignItems: 'center', justifyContent: 'center' },
  off: { opacity: 0.35 },
  number: { minWidth: space[6], textAlign: 'center', fontVariant: ['tabular-nums'] },
});
