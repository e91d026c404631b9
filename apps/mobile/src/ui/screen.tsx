import type { ReactElement, ReactNode } from 'react';
import {
  KeyboardAvoidingView,
  Platform,
  type RefreshControlProps,
  ScrollView,
  StyleSheet,
  View,
} from 'react-native';
import { useSafeAreaInsets } from 'react-native-safe-area-context';
import { gutter, measure, space } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';

interface ScreenProps {
  children: ReactNode;
  /** `usePullToRefresh` makes one. */
  refresh?: ReactElement<RefreshControlProps>;
  /** Stays at the bottom, above the keyboard: the one thing to do here. */
  footer?: ReactNode;
}

/** A screen that scrolls, clear of notches and of the keyboard. Lists are screens of their own. */
export function Screen({ children, refresh, footer }: ScreenProps) {
  const colors = useColors();
  const insets = useSafeAreaInsets();
  return (
    <KeyboardAvoidingView
      behavior={Platform.OS === 'ios' ? 'padding' : undefined}
      style={[styles.fill, { backgroundColor: colors.paper }]}
    >
      <ScrollView
        style={styles.fill}
        contentContainerStyle={[
          styles.content,
          { paddingBottom: space[7] + (footer === undefined ? insets.bottom : 0) },
        ]}
        keyboardShouldPersistTaps="handled"
        keyboardDismissMode="interactive"
        {...(refresh && { refreshControl: refresh })}
      >
        <View style={styles.column}>{children}</View>
      </ScrollView>
      {footer !== undefined && (
        <View
          style={[
            styles.footer,
            {
              backgroundColor: colors.card,
              borderColor: colors.line,
              paddingBottom: space[3] + insets.bottom,
            },
          ]}
        >
          <View style={styles.column}>{footer}</View>
        </View>
      )}
    </KeyboardAvoidingView>
  );
}

const styles = StyleSheet.create({
  fill: { flex: 1 },
  content: { paddingHorizontal: gutter, paddingTop: space[4] },
  column: { width: '100%', maxWidth: measure, alignSelf: 'center', gap: space[4] },
  footer: { borderTopWidth: 1, paddingTop: space[3], paddingHorizontal: gutter },
});
