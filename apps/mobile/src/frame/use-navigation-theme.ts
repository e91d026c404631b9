import { DarkTheme, DefaultTheme } from 'expo-router';
import { useColorScheme } from 'react-native';
import { useColors } from '../theme/use-colors.ts';

/** The shop's colours for what the router draws: headers, tabs and the ground behind screens. */
export function useNavigationTheme() {
  const colors = useColors();
  const base = useColorScheme() === 'dark' ? DarkTheme : DefaultTheme;
  return {
    ...base,
    colors: {
      ...base.colors,
      background: colors.paper,
      card: colors.paper,
      text: colors.ink,
      border: colors.line,
      primary: colors.ink,
      notification: colors.accent,
    },
  };
}
