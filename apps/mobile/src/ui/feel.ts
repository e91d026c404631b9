import {
  ImpactFeedbackStyle,
  impactAsync,
  NotificationFeedbackType,
  notificationAsync,
} from 'expo-haptics';
import { Platform } from 'react-native';

/** What a hand feels: it went well, it was refused, something was moved or chosen. */
export function feel(what: 'done' | 'refused' | 'touched'): void {
  if (Platform.OS === 'web') return;
  // Not every phone can, and none has to.
  void felt[what]().catch(() => {});
}

const felt = {
  done: () => notificationAsync(NotificationFeedbackType.Success),
  refused: () => notificationAsync(NotificationFeedbackType.Error),
  touched: () => impactAsync(ImpactFeedbackStyle.Light),
};
