import { useIsMutating } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { AccessibilityInfo, StyleSheet, View } from 'react-native';
import Animated, { FadeIn, FadeOut, useReducedMotion } from 'react-native-reanimated';
import { SafeAreaInsetsContext, useSafeAreaInsets } from 'react-native-safe-area-context';
import { type Connection, useConnection } from '../shop/use-connection.ts';
import { gutter, radius, space } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { Words } from '../ui/words.tsx';
import { useSettled } from '../ui/use-settled.ts';

/** Milliseconds: a tunnel's mouth, or a single late answer, is not worth a word. */
const settling = 1_200;

/** All screens, and below them, while it is so, that the shop cannot be reached and what waits for it. */
export function ConnectionStrip({ children }: { children: ReactNode }) {
  const insets = useSafeAreaInsets();
  const connection = useSettled(useConnection(), settling);
  const waiting = useSettled(useIsMutating({ predicate: isOfCart }), settling);
  const words = connectionWords(connection, waiting);
  return (
    <>
      <SafeAreaInsetsContext value={words === undefined ? insets : { ...insets, bottom: 0 }}>
        <View style={styles.fill}>{children}</View>
      </SafeAreaInsetsContext>
      {words !== undefined && <Strip words={words} bottom={insets.bottom} />}
    </>
  );
}

/** What is said of it; nothing while all is well. */
export function connectionWords(connection: Connection, waiting: number): string | undefined {
  if (connection === 'fine') return undefined;
  const state =
    connection === 'offline'
      ? 'You are offline.'
      : 'The shop does not answer just now; we keep trying.';
  if (waiting === 0) return `${state} What you have seen can still be read.`;
  const changes = waiting === 1 ? '1 change waits' : `${waiting} changes wait`;
  return `${state} ${changes} to be sent.`;
}

/** Changes of the cart go one after the other under this name. */
function isOfCart({ options }: { options: { scope?: { id: string } } }): boolean {
  return options.scope?.id === 'cart';
}

function Strip({ words, bottom }: { words: string; bottom: number }) {
  const colors = useColors();
  const isStill = useReducedMotion();
  // Android and browsers read the live region; iOS has none, and is told.
  useEffect(() => AccessibilityInfo.announceForAccessibility(words), [words]);
  return (
    <Animated.View
      {...(!isStill && { entering: FadeIn.duration(250), exiting: FadeOut.duration(250) })}
      role="status"
      accessibilityLiveRegion="polite"
      style={[
        styles.strip,
        {
          backgroundColor: colors.warnSoft,
          borderColor: colors.line,
          paddingBottom: space[2] + bottom,
        },
      ]}
    >
      <View style={[styles.dot, { backgroundColor: colors.accent }]} />
      <Words look="small" style={styles.words}>
        {words}
      </Words>
    </Animated.View>
  );
}

const styles = StyleSheet.create({
  fill: { flex: 1 },
  strip: {
    flexDirection: 'row',
    alignItems: 'center',
    gap: space[3],
    paddingTop: space[2],
    paddingHorizontal: gutter,
    borderTopWidth: StyleSheet.hairlineWidth,
  },
  dot: { width: 9, height: 9, borderRadius: radius.round },
  words: { flexShrink: 1 },
});
