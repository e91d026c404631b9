import { type ReactElement, type ReactNode, useRef, useState } from 'react';
import {
  KeyboardAvoidingView,
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
  /** A tab's screen has no header above it, and begins below the notch by itself. */
  isTab?: boolean;
}

/** A screen that scrolls, clear of notches and of the keyboard. Lists are screens of their own. */
export function Screen({ children, refresh, footer, isTab = false }: ScreenProps) {
  const colors = useColors();
  const insets = useSafeAreaInsets();
  const outside = useRef<View>(null);
  // The keyboard's height is told from the window's edge; the screen begins below its header.
  const [above, setAbove] = useState(0);
  return (
    <View
      ref={outside}
      onLayout={() => outside.current?.measureInWindow((_x, y) => setAbove(y))}
      style={[styles.fill, { backgroundColor: colors.paper }]}
    >
      <KeyboardAvoidingView behavior="padding" keyboardVerticalOffset={above} style={styles.fill}>
        <ScrollView
          style={styles.fill}
          contentContainerStyle={[
            styles.content,
            {
              paddingTop: space[4] + (isTab ? insets.top : 0),
              paddingBottom: space[7] + (footer === undefined && !isTab ? insets.bottom : 0),
            },
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
    </View>
  );
}

const styles = StyleSheet.create({
  fill: { flex: 1 },
  content: { paddingHorizontal: gutter },
  column: { width: '100%', maxWidth: measure, alignSelf: 'center', gap: space[4] },
  footer: { borderTopWidth: 1, paddingTop: space[3], paddingHorizontal: gutter },
});
