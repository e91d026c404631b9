import type { ReactNode, Ref } from 'react';
import { StyleSheet, TextInput, type TextInputProps, View } from 'react-native';
import { fonts } from '../theme/fonts.ts';
import { radius, space, tap } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { Words } from './words.tsx';

export interface FieldProps extends Omit<TextInputProps, 'style'> {
  label: string;
  hint?: string | undefined;
  /** What is wrong with what was typed; said beside the field, and read with it. */
  error?: string | undefined;
  isOptional?: boolean;
  /** Inside the box, at its end: what shows a password, for example. */
  beside?: ReactNode;
  ref?: Ref<TextInput>;
}

/** One line, or several, that can be typed into. */
export function Field(props: FieldProps) {
  const { label, hint, error, isOptional = false, multiline, beside, ...input } = props;
  const colors = useColors();
  const name = isOptional ? `${label} (optional)` : label;
  const said = [hint, error].filter((text) => text !== undefined).join(' ');
  return (
    <View style={styles.field}>
      <Words look="smallStrong" accessible={false}>
        {name}
      </Words>
      {hint !== undefined && (
        <Words look="small" tone="inkQuiet" accessible={false}>
          {hint}
        </Words>
      )}
      <View
        style={[
          styles.box,
          {
            backgroundColor: colors.card,
            borderColor: error === undefined ? colors.lineStrong : colors.bad,
          },
          error !== undefined && styles.wrong,
        ]}
      >
        <TextInput
          {...input}
          multiline={multiline}
          accessibilityLabel={name}
          {...(said !== '' && { accessibilityHint: said })}
          aria-invalid={error !== undefined}
          placeholderTextColor={colors.inkQuiet}
          selectionColor={colors.accent}
          cursorColor={colors.ink}
          style={[styles.input, multiline === true && styles.several, { color: colors.ink }]}
        />
        {beside}
      </View>
      {error !== undefined && (
        <Words look="small" tone="bad" accessibilityRole="alert" accessibilityLiveRegion="polite">
          {error}
        </Words>
      )}
    </View>
  );
}

const styles = StyleSheet.create({
  field: { gap: space[1] },
  box: {
    flexDirection: 'row',
    alignItems: 'center',
    // With the thicker edge of what is wrong, nothing moves.
    margin: 1,
    borderWidth: 1,
    borderRadius: radius[2],
  },
  input: {
    flex: 1,
    minHeight: tap,
    paddingHorizontal: space[3],
    paddingVertical: space[2],
    fontFamily: fonts.text,
    fontSize: 17,
  },
  several: { minHeight: 140, textAlignVertical: 'top', paddingTop: space[3] },
  wrong: { margin: 0, borderWidth: 2 },
});
