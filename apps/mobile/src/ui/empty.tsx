import type { ReactNode } from 'react';
import { StyleSheet, View } from 'react-native';
import { space } from '../theme/measures.ts';
import { Words } from './words.tsx';

interface EmptyProps {
  title: string;
  /** What to do about it, or why it is so. */
  children?: string;
  /** One way on, as a rule. */
  action?: ReactNode;
}

/** Where a list or a screen has nothing to show. */
export function Empty({ title, children, action }: EmptyProps) {
  return (
    <View style={styles.empty}>
      <Words look="heading" style={styles.centred}>
        {title}
      </Words>
      {children !== undefined && (
        <Words tone="inkQuiet" style={styles.centred}>
          {children}
        </Words>
      )}
      {action}
    </View>
  );
}

const styles = StyleSheet.create({
  empty: { alignItems: 'center', gap: space[3], paddingVertical: space[7] },
  centred: { textAlign: 'center' },
});
