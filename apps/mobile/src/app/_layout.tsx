import { DarkTheme, DefaultTheme, Stack, ThemeProvider } from 'expo-router';
import { useFonts } from 'expo-font';
import { StatusBar } from 'expo-status-bar';
import { useColorScheme } from 'react-native';
import { SafeAreaProvider } from 'react-native-safe-area-context';
import { addressesToTry } from '../shop/addresses-to-try.ts';
import { ShopProvider } from '../shop/shop-provider.tsx';
import { fontFiles, fonts } from '../theme/fonts.ts';
import { useColors } from '../theme/use-colors.ts';

export default function RootLayout() {
  const [hasFonts, fontError] = useFonts(fontFiles);
  const colors = useColors();
  const isDark = useColorScheme() === 'dark';
  const [address] = addressesToTry();
  if (!hasFonts && !fontError) return null;
  if (address === undefined) return null;
  const base = isDark ? DarkTheme : DefaultTheme;
  const theme = {
    ...base,
    colors: {
      ...base.colors,
      background: colors.paper,
      card: colors.card,
      text: colors.ink,
      border: colors.line,
      primary: colors.ink,
    },
  };
  return (
    <SafeAreaProvider>
      <ThemeProvider value={theme}>
        <ShopProvider address={address}>
          <StatusBar style="auto" />
          <Stack
            screenOptions={{
              headerTitleStyle: { fontFamily: fonts.strong, fontSize: 17 },
              headerShadowVisible: false,
              headerBackButtonDisplayMode: 'minimal',
            }}
          >
            <Stack.Screen name="(tabs)" options={{ headerShown: false }} />
          </Stack>
        </ShopProvider>
      </ThemeProvider>
    </SafeAreaProvider>
  );
}
