import type { ReactNode } from 'react';
import { Pressable, StyleSheet, View } from 'react-native';
import { radius, space, tap } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { feel } from './feel.ts';
import { Icon } from './icon.tsx';
import { Words } from './words.tsx';

export interface ChoiceOption<Value extends string> {
  value: Value;
  title: string;
  details?: string | undefined;
  /** At its end: a price, for example. */
  end?: ReactNode;
  /** What `end` says, to whoever does not see it. */
  endLabel?: string;
}

interface ChoicesProps<Value extends string> {
  /** What is chosen. */
  label: string;
  options: readonly ChoiceOption<Value>[];
  value: Value | undefined;
  onChange: (value: Value) => void;
  error?: string | undefined;
}

/** One of several, all of which can be seen. */
export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { label, options, value, onChange, error } = props;
  return (
    <View accessibilityRole="radiogroup" accessibilityLabel={label} style={styles.group}>
      <Words look="smallStrong">{label}</Words>
      {options.map((option) => (
        <Mark
          key={option.value}
          kind="radio"
          isOn={option.value === value}
          onPress={() => {
            feel('touched');
            onChange(option.value);
          }}
          {...option}
        />
      ))}
      {error !== undefined && <Wrong>{error}</Wrong>}
    </View>
  );
}

interface TickProps {
  title: string;
  details?: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  error?: string | undefined;
}

/** Yes or no. */
export function Tick({ title, details, isOn, onChange, error }: TickProps) {
  return (
    <View style={styles.group}>
      <Mark
        kind="checkbox"
        title={title}
        details={details}
        isOn={isOn}
        onPress={() => {
          feel('touched');
          onChange(!isOn);
        }}
        error={error}
      />
      {error !== undefined && <Wrong>{error}</Wrong>}
    </View>
  );
}

function Wrong({ children }: { children: string }) {
  return (
    <Words look="small" tone="bad" accessibilityRole="alert" accessibilityLiveRegion="polite">
      {children}
    </Words>
  );
}

interface MarkProps {
  kind: 'radio' | 'checkbox';
  title: string;
  details?: string | undefined;
  end?: ReactNode;
  endLabel?: string;
  isOn: boolean;
  onPress: () => void;
  error?: string | undefined;
}

/** A mark with its words, pressed as one. */
function Mark({ kind, title, details, end, endLabel, isOn, onPress, error }: MarkProps) {
  const colors = useColors();
  const said = [title, details, endLabel].filter((text) => text !== undefined);
  return (
    <Pressable
      accessibilityRole={kind}
      accessibilityState={{ checked: isOn }}
      aria-checked={isOn}
      accessibilityLabel={said.join(', ')}
      {...(error !== undefined && { accessibilityHint: error })}
      onPress={onPress}
      style={({ pressed }) => [
        styles.mark,
        {
          backgroundColor: pressed ? colors.shade : colors.card,
          borderColor: error !== undefined ? colors.bad : isOn ? colors.ink : colors.lineStrong,
        },
        isOn && styles.on,
      ]}
    >
      <View
        style={[
          styles.sign,
          kind === 'radio' && styles.round,
          { borderColor: isOn ? colors.ink : colors.lineStrong },
          isOn && kind === 'checkbox' && { backgroundColor: colors.action },
        ]}
      >
        {isOn && kind === 'radio' && (
          <View style={[styles.dot, { backgroundColor: colors.action }]} />
        )}
        {isOn && kind === 'checkbox' && <Icon name="tick" color={colors.onAction} size={16} />}
      </View>
      <View style={styles.words}>
        <Words look={isOn && kind === 'radio' ? 'strong' : 'body'}>{title}</Words>
        {details !== undefined && (
          <Words look="small" tone="inkQuiet">
            {details}
          </Words>
        )}
      </View>
      {end}
    </Pressable>
  );
}

const styles = StyleSheet.create({
  group: { gap: space[2] },
  mark: {
    flexDirection: 'row',
    alignItems: 'center',
    gap: space[3],
    minHeight: tap,
    // With the thicker edge of what is chosen, words stay where they are.
    margin: 1,
    paddingHorizontal: space[4],
    paddingVertical: space[2],
    borderWidth: 1,
    borderRadius: radius[2],
  },
  on: { margin: 0, borderWidth: 2 },
  sign: {
    width: 22,
    height: 22,
    alignItems: 'center',
    justifyContent: 'center',
    borderWidth: 1.5,
    borderRadius: radius[1],
  },
  round: { borderRadius: radius.round },
  dot: { width: 12, height: 12, borderRadius: radius.round },
  words: { flex: 1, gap: 2 },
});
