import { useFonts } from 'expo-font';
import { ThemeProvider } from 'expo-router';
import { StatusBar } from 'expo-status-bar';
import { SafeAreaProvider } from 'react-native-safe-area-context';
import { AgeGate } from '../shop/age-gate.tsx';
import { ShopGate } from '../shop/shop-gate.tsx';
import { ShopProvider } from '../shop/shop-provider.tsx';
import { fontFiles } from '../theme/fonts.ts';
import { Screens } from './screens.tsx';
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
        <StatusBar style="auto" />
        <ShopGate addresses={addresses}>
          {(address) => (
            <ShopProvider address={address}>
              <AgeGate>
                <Screens />
              </AgeGate>
            </ShopProvider>
          )}
        </ShopGate>
      </ThemeProvider>
    </SafeAreaProvider>
  );
}
