import { useColorScheme } from 'react-native';
import { type Colors, dark, light } from './colors.ts';

/** Follows the phone's own setting, day and night. */
export function useColors(): Colors {
  return useColorScheme() === 'dark' ? dark : light;
}
