import { AccessibilityInfo } from 'react-native';

/**
 * Says something to whoever listens to the screen. Android and browsers read live regions by themselves;
 * iOS has none, and is told.
 */
export function announce(words: string): void {
  AccessibilityInfo.announceForAccessibility(words);
}
