import { useFonts } from 'expo-font';
import { Stack, ThemeProvider } from 'expo-router';
import { StatusBar } from 'expo-status-bar';
import { SafeAreaProvider } from 'react-native-safe-area-context';
import { WatchSignIn } from '../account/watch-sign-in.tsx';
import { ShopProvider } from '../shop/shop-provider.tsx';
import { fontFiles, fonts } from '../theme/fonts.ts';
import { Toaster } from '../ui/toaster.tsx';
import { ConnectionStrip } from './connection-strip.tsx';
import { useNavigationTheme } from './use-navigation-theme.ts';

interface FrameProps {
  /** Where the shop may be, the likeliest first. */
  addresses: readonly string[];
}

/** What is around every screen. */
export function Frame({ addresses }: FrameProps) {
  const [hasFonts, fontError] = useFonts(fontFiles);
  const theme = useNavigationTheme();
  // The splash is still there; without its fonts the app begins in the phone's own.
  if (!hasFonts && !fontError) return null;
  return (
    <SafeAreaProvider>
      <ThemeProvider value={theme}>
        <ShopProvider address={addresses[0] ?? ''}>
          <StatusBar style="auto" />
          <ConnectionStrip>
            <Stack
              screenOptions={{
                headerTitleStyle: { fontFamily: fonts.strong, fontSize: 17 },
                headerShadowVisible: false,
                headerBackButtonDisplayMode: 'minimal',
              }}
            >
              <Stack.Screen name="(tabs)" options={{ headerShown: false }} />
            </Stack>
            <WatchSignIn />
            <Toaster />
          </ConnectionStrip>
        </ShopProvider>
      </ThemeProvider>
    </SafeAreaProvider>
  );
}
