import { usePathname } from 'expo-router';
import { useEffect } from 'react';
import {
  AccessibilityInfo,
  Platform,
  Pressable,
  StyleSheet,
  useWindowDimensions,
  View,
} from 'react-native';
import Animated, { FadeInDown, FadeOut, useReducedMotion } from 'react-native-reanimated';
import { useSafeAreaInsets } from 'react-native-safe-area-context';
import { gutter, measure, radius, space, tap } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { announce } from './announce.ts';
import { Icon } from './icon.tsx';
import { hush, type Saying, unsay, useSaying } from './say.ts';
import { Words } from './words.tsx';

/** How long it stays, in milliseconds; the phone's own setting may ask for longer. */
const stay = 5_000;

/** Shows what was said by `say`, above tabs and footers; once, around all screens. */
export function Toaster() {
  const saying = useSaying();
  const insets = useSafeAreaInsets();
  const pathname = usePathname();
  const { fontScale } = useWindowDimensions();

  useEffect(() => hush, [pathname]);

  if (!saying) return null;
  return (
    <View style={[styles.edge, { bottom: insets.bottom + aboveBars(pathname, fontScale) }]}>
      <Toast key={saying.words} saying={saying} />
    </View>
  );
}

function Toast({ saying }: { saying: Saying }) {
  const { words, urgent = false, action } = saying;
  const colors = useColors();
  const isStill = useReducedMotion();

  useEffect(() => {
    announce(words);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    void timeToRead().then((milliseconds) => {
      if (!isGone) timer = setTimeout(() => unsay(saying), milliseconds);
    });
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [saying, words]);

  return (
    <Animated.View
      {...(!isStill && { entering: FadeInDown.duration(180), exiting: FadeOut.duration(120) })}
      role="status"
      style={[
        styles.toast,
        { backgroundColor: colors.action, borderColor: urgent ? colors.accent : colors.action },
      ]}
    >
      <Words style={[styles.words, { color: colors.onAction }]}>{words}</Words>
      {action && (
        <Pressable
          accessibilityRole="button"
          onPress={() => {
            unsay(saying);
            action.onPress();
          }}
          style={styles.press}
        >
          <Words
            look="strong"
            style={[
              styles.underlined,
              { color: colors.onAction, textDecorationColor: colors.accent },
            ]}
          >
            {action.label}
          </Words>
        </Pressable>
      )}
      <Pressable
        accessibilityRole="button"
        accessibilityLabel="Dismiss"
        onPress={() => unsay(saying)}
        style={styles.press}
      >
        <Icon name="close" size={20} color={colors.onAction} />
      </Pressable>
    </Animated.View>
  );
}

/** Who hears the screen, or reads slowly, has longer: Android asks for how long, elsewhere it is doubled. */
async function timeToRead(): Promise<number> {
  if (Platform.OS === 'android') return await AccessibilityInfo.getRecommendedTimeoutMillis(stay);
  return (await AccessibilityInfo.isScreenReaderEnabled()) ? stay * 4 : stay;
}

/**
 * As high as the tabs, or a screen's footer with one button, which breaks into two lines where text is
 * large; in the cart both stand above one another.
 */
function aboveBars(pathname: string, fontScale: number): number {
  return pathname === '/cart' ? 118 + 30 * fontScale : 18 + 62 * fontScale;
}

const styles = StyleSheet.create({
  edge: {
    position: 'absolute',
    insetInline: 0,
    paddingHorizontal: gutter,
    alignItems: 'center',
    pointerEvents: 'box-none',
  },
  toast: {
    flexDirection: 'row',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'flex-end',
    width: '100%',
    maxWidth: measure,
    paddingStart: space[4],
    paddingVertical: space[1],
    borderRadius: radius[2],
    borderStartWidth: 4,
  },
  words: { flexGrow: 1, flexShrink: 1, flexBasis: 160, paddingVertical: space[2] },
  press: {
    minWidth: tap,
    minHeight: tap,
    paddingHorizontal: space[3],
    alignItems: 'center',
    justifyContent: 'center',
  },
  underlined: { textDecorationLine: 'underline' },
});
