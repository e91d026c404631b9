import type { ReactNode } from 'react';
import { ScrollView, StyleSheet, type ViewProps } from 'react-native';
import { gutter, space } from '../theme/measures.ts';

interface SideScrollProps extends Pick<ViewProps, 'accessibilityRole' | 'accessibilityLabel'> {
  gap?: number;
  children: ReactNode;
}

/** A row that is moved sideways, from one edge of the screen to the other. */
export function SideScroll({ gap = space[2], children, ...rest }: SideScrollProps) {
  return (
    <ScrollView
      horizontal
      showsHorizontalScrollIndicator={false}
      keyboardShouldPersistTaps="handled"
      style={styles.row}
      contentContainerStyle={[styles.content, { gap }]}
      {...rest}
    >
      {children}
    </ScrollView>
  );
}

const styles = StyleSheet.create({
  row: { marginHorizontal: -gutter, flexGrow: 0 },
  content: { paddingHorizontal: gutter, paddingVertical: space[1] },
});
