import type { ReactNode } from 'react';
import { StyleSheet, View } from 'react-native';
import { radius, space } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';
import { Words } from './words.tsx';

interface NoticeProps {
  tone?: 'plain' | 'good' | 'warn' | 'bad';
  /** Read aloud as soon as it comes: for what answers something that the person has just done. */
  announced?: boolean;
  children: ReactNode;
}

/** Something to know about the screen. Plain strings become its text. */
export function Notice({ tone = 'plain', announced = tone === 'bad', children }: NoticeProps) {
  const colors = useColors();
  const paint = {
    plain: { backgroundColor: colors.shade, borderColor: colors.lineStrong },
    good: { backgroundColor: colors.goodSoft, borderColor: colors.good },
    warn: { backgroundColor: colors.warnSoft, borderColor: colors.warn },
    bad: { backgroundColor: colors.badSoft, borderColor: colors.bad },
  }[tone];
  return (
    <View
      style={[styles.notice, paint]}
      {...(announced && {
        accessibilityRole: 'alert' as const,
        accessibilityLiveRegion: 'polite' as const,
      })}
    >
      {typeof children === 'string' ? <Words>{children}</Words> : children}
    </View>
  );
}

const styles = StyleSheet.create({
  notice: {
    gap: space[2],
    paddingVertical: space[3],
    paddingHorizontal: space[4],
    borderStartWidth: 4,
    borderRadius: radius[1],
  },
});
