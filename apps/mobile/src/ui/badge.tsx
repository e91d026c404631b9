import { StyleSheet, View } from 'react-native';
import { radius, space } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { Words } from './words.tsx';

export interface BadgeProps {
  tone: 'good' | 'waiting' | 'over' | 'bad';
  /** A word or two. */
  children: string;
}

/** Where something stands: a word, and a dot that says it at a glance. */
export function Badge({ tone, children }: BadgeProps) {
  const colors = useColors();
  const { ground, dot } = {
    good: { ground: colors.goodSoft, dot: colors.good },
    waiting: { ground: colors.accentSoft, dot: colors.accent },
    over: { ground: colors.shade, dot: colors.inkQuiet },
    bad: { ground: colors.badSoft, dot: colors.bad },
  }[tone];
  return (
    <View style={[styles.badge, { backgroundColor: ground }]}>
      <View style={[styles.dot, { backgroundColor: dot }]} />
      <Words look="label" tone={tone === 'over' ? 'inkQuiet' : 'ink'} style={styles.word}>
        {children}
      </Words>
    </View>
  );
}

const styles = StyleSheet.create({
  badge: {
    flexDirection: 'row',
    alignItems: 'center',
    alignSelf: 'flex-start',
    gap: 6,
    maxWidth: '100%',
    paddingHorizontal: space[2] + 2,
    paddingVertical: 3,
    borderRadius: radius.round,
  },
  dot: { width: 7, height: 7, borderRadius: radius.round },
  word: { flexShrink: 1 },
});
