import { useEffect } from 'react';
import type { DimensionValue } from 'react-native';
import Animated, {
  cancelAnimation,
  useAnimatedStyle,
  useReducedMotion,
  useSharedValue,
  withRepeat,
  withTiming,
} from 'react-native-reanimated';
import { radius } from '../theme/measures.ts';
import { useColors } from '../theme/use-colors.ts';

interface SkeletonProps {
  width?: DimensionValue;
  height: number;
}

/** Holds the place of what is on its way. Stands still where less motion is wanted. */
export function Skeleton({ width = '100%', height }: SkeletonProps) {
  const colors = useColors();
  const isStill = useReducedMotion();
  const opacity = useSharedValue(1);
  useEffect(() => {
    if (isStill) return;
    opacity.value = withRepeat(withTiming(0.5, { duration: 900 }), -1, true);
    return () => cancelAnimation(opacity);
  }, [isStill, opacity]);
  const breathing = useAnimatedStyle(() => ({ opacity: opacity.value }));
  return (
    <Animated.View
      accessible={false}
      style={[{ width, height, backgroundColor: colors.shade, borderRadius: radius[1] }, breathing]}
    />
  );
}
