import { useState } from 'react';
import { Pressable, StyleSheet } from 'react-native';
import { space, tap } from '../theme/measures.ts';
import { Field, type FieldProps } from './field.tsx';
import { Words } from './words.tsx';

interface PasswordFieldProps extends Omit<FieldProps, 'secureTextEntry' | 'multiline'> {
  /** Whether one is chosen, or the present one is given: the phone's own keeper of passwords helps. */
  isNew?: boolean;
}

/** Hidden until somebody wants to see what a small keyboard made of it. */
export function PasswordField({ isNew = false, ...field }: PasswordFieldProps) {
  const [isShown, setShown] = useState(false);
  return (
    <Field
      autoCapitalize="none"
      autoCorrect={false}
      spellCheck={false}
      maxLength={128}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      textContentType={isNew ? 'newPassword' : 'password'}
      {...field}
      secureTextEntry={!isShown}
      beside={
        <Pressable
          accessibilityRole="switch"
          accessibilityLabel={`Show ${field.label.toLowerCase()}`}
          accessibilityState={{ checked: isShown }}
          aria-checked={isShown}
          onPress={() => setShown(!isShown)}
          style={styles.show}
        >
          <Words look="smallStrong" tone="inkQuiet">
            {isShown ? 'Hide' : 'Show'}
          </Words>
        </Pressable>
      }
    />
  );
}

const styles = StyleSheet.create({
  show: { minWidth: tap, minHeight: tap, justifyContent: 'center', paddingHorizontal: space[3] },
});
